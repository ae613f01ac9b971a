package org.histor.claim;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.histor.actor.Actors;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Verbs of speech that the parser hung into what another verb of speech carries, though they go with that verb: "said the road would
 * open <i>and warned</i> of delays", "said the road was open, <i>adding</i> that trucks were moving". Tense gives away the first; the
 * second is how news are written.
 */
final class SpeechCoordination {

    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final Actors actors;
    private final Map<Integer, Token> upper = new HashMap<>();

    SpeechCoordination(CueLexicon lexicon, Sentence sentence, Actors actors) {
        this.actors = actors;
        this.lexicon = lexicon;
        this.sentence = sentence;
        for (Token token : sentence.tokens()) {
            if (token.isVerbal()
                    && isSpeech(token)
                    && Clauses.subject(sentence, token).isEmpty()) {
                find(token).ifPresent(verb -> upper.put(token.index(), verb));
            }
        }
    }

    /** The verb of speech that this one goes with instead of the one it hangs below. */
    Optional<Token> of(Token verb) {
        return Optional.ofNullable(upper.get(verb.index()));
    }

    /** The words of a clause without the verbs that go with the verb it is the content of. */
    BitSet content(Token clause, Token verb) {
        BitSet tokens = sentence.subtree(clause);
        for (Token token : sentence.children(clause, "conj")) {
            if (isAnothersSpeech(token, clause)) {
                tokens.andNot(sentence.subtree(token));
                clearConjunction(token, tokens);
            }
        }
        upper.forEach((index, target) -> {
            Token lower = sentence.token(index);
            if (tokens.get(index) && sentence.dominates(target, verb)) {
                tokens.andNot(sentence.subtree(lower));
                clearConjunction(lower, tokens);
            }
        });
        return tokens;
    }

    /** ", but the rebels denied that …": somebody else speaks. */
    private boolean isAnothersSpeech(Token token, Token clause) {
        return token.is("conj")
                && token.head() == clause.index()
                && token.isVerbal()
                && carriesClauses(token)
                && hasClause(token)
                && Clauses.subject(sentence, token).isPresent()
                && isAfterComma(token);
    }

    private void clearConjunction(Token lower, BitSet tokens) {
        for (int at = lower.index() - 1; at >= 0; at--) {
            Token before = sentence.token(at);
            if (!before.upos().equals("CCONJ")
                    && !before.upos().equals("PUNCT")
                    && !before.upos().equals("ADV")) {
                return;
            }
            tokens.clear(at);
        }
    }

    /** Whether the verb is one of speech that takes a clause itself: in "said in a report that …" the clause is not the report's. */
    boolean carriesClauses(Token verb) {
        return lexicon.startingWith(Cue.Kind.VERB, verb.lemma().toLowerCase(Locale.ROOT)).stream()
                .anyMatch(cue -> cue.takes(Complement.Form.CLAUSE));
    }

    private Optional<Token> find(Token verb) {
        if (verb.is("conj")) {
            return clauseOwner(sentence.head(verb)).filter(owner -> agrees(verb, sentence.head(verb), owner));
        }
        boolean participle = verb.is("advcl") && verb.xpos().equals("VBG") && isAfterComma(verb) && hasClause(verb);
        return participle ? outermost(sentence.head(verb)) : Optional.empty();
    }

    private boolean agrees(Token verb, Token first, Token owner) {
        String tense = tense(verb);
        return tense.equals(tense(owner)) && (!tense.equals(tense(first)) || hasClause(verb) && !speaks(first));
    }

    /** The verb of speech whose content the clause is. */
    private Optional<Token> clauseOwner(Token clause) {
        if (!clause.is("ccomp") || clause.isRoot()) {
            return Optional.empty();
        }
        Token owner = sentence.head(clause);
        return owner.isVerbal() && isSpeech(owner) ? Optional.of(owner) : Optional.empty();
    }

    private Optional<Token> outermost(Token from) {
        Optional<Token> found = Optional.empty();
        Token at = from;
        while (!at.isRoot()) {
            Optional<Token> owner = clauseOwner(at);
            if (owner.isPresent() && owner.get().index() < at.index()) {
                found = owner;
            }
            at = sentence.head(at);
        }
        return found;
    }

    /** Whether the subject of a clause is somebody who could say something. */
    private boolean speaks(Token clause) {
        return Clauses.subject(sentence, clause)
                .filter(subject -> actors.isActor(sentence.index(), subject))
                .isPresent();
    }

    private boolean isAfterComma(Token verb) {
        int first = sentence.subtree(verb).nextSetBit(0);
        return sentence.token(first).form().equals(",")
                || first > 0 && sentence.token(first - 1).form().equals(",");
    }

    private boolean hasClause(Token verb) {
        return sentence.hasChild(verb, "ccomp");
    }

    private String tense(Token verb) {
        return sentence.children(verb, "aux", "aux:pass", "cop").stream()
                .map(Token::xpos)
                .findFirst()
                .orElse(verb.xpos());
    }

    private boolean isSpeech(Token verb) {
        return lexicon.startingWith(Cue.Kind.VERB, verb.lemma().toLowerCase(Locale.ROOT)).stream()
                .anyMatch(cue -> cue.takes(Complement.Form.CLAUSE) || cue.takes(Complement.Form.PREPOSITION));
    }
}
