package org.histor.actor;

import java.util.List;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who does what the clause around a word says, if the clause itself leaves it out: "The US urged Russia to withdraw its troops" (Russia),
 * "Kenya stopped Somalia from closing its embassy" (Somalia), "Kenya attacked, sending its troops" (Kenya).
 */
final class UnderstoodSubjects {

    private final ActorKnowledge knowledge;

    UnderstoodSubjects(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The head of the phrase that is subject, by itself or by control, of the clause that holds the token. */
    @Nullable
    Token of(Sentence sentence, Token token) {
        Token at = token;
        while (!at.isRoot()) {
            at = sentence.head(at);
            if (at.isVerbal()) {
                return subject(sentence, at, token, 0);
            }
        }
        return null;
    }

    private @Nullable Token subject(Sentence sentence, Token verb, Token token, int depth) {
        for (Token subject : sentence.children(verb, "nsubj", "nsubj:pass")) {
            return sentence.dominates(subject, token) ? null : subject;
        }
        if (verb.isRoot() || depth > sentence.size()) {
            return null;
        }
        Token governor = sentence.head(verb);
        return switch (verb.relation()) {
            case "conj" -> subject(sentence, governor, token, depth + 1);
            case "xcomp" -> controlled(sentence, governor, token, depth);
            case "advcl" ->
                isControlledByObject(sentence, verb)
                        ? controlled(sentence, governor, token, depth)
                        : subject(sentence, governor, token, depth + 1);
            case "acl" -> governor.isNominal() && !sentence.hasChild(verb, "mark") ? governor : null;
            default -> null;
        };
    }

    private @Nullable Token controlled(Sentence sentence, Token governor, Token token, int depth) {
        List<Token> objects = sentence.children(governor, "iobj", "obj");
        for (Token object : objects) {
            if (object.index() < token.index() && !sentence.dominates(object, token)) {
                return object;
            }
        }
        return subject(sentence, governor, token, depth + 1);
    }

    private boolean isControlledByObject(Sentence sentence, Token verb) {
        return sentence.children(verb, "mark", "case").stream()
                .anyMatch(mark -> knowledge.is("object-controls", mark.form()));
    }
}
