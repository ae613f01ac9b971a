package org.histor.act;

import java.util.List;
import java.util.Optional;
import org.histor.actor.Actors;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Who acts where the subject is a thing: "Talks between Chad and Niger failed" (both), "A raid by police killed two" (police), "Parliament
 * passed a resolution that criticises the king" (parliament).
 */
final class Agency {

    private final Actors actors;
    private final Sets sets;
    private final Clauses clauses;

    Agency(Actors actors, Sets sets) {
        this.actors = actors;
        this.sets = sets;
        this.clauses = new Clauses(sets);
    }

    /** The head of who acts by way of this thing; the thing itself if it does not say. */
    Token behind(Sentence sentence, Token subject) {
        if (!subject.upos().equals("NOUN") || actors.isActor(sentence.index(), subject)) {
            return subject;
        }
        return party(sentence, subject).or(() -> issuer(sentence, subject)).orElse(subject);
    }

    private Optional<Token> party(Sentence sentence, Token noun) {
        return sentence.children(noun, "nmod").stream()
                .filter(child -> isBetweenOrBy(PredicationReader.prepositions(sentence, child)))
                .filter(child -> actors.isActor(sentence.index(), child))
                .findFirst();
    }

    private static boolean isBetweenOrBy(List<String> prepositions) {
        return prepositions.contains("between") || prepositions.contains("by");
    }

    /** Who passes, issues, sends the paper, or speaks in it. */
    private Optional<Token> issuer(Sentence sentence, Token noun) {
        Token above = sentence.head(noun);
        boolean governed = (noun.is("obj") || noun.is("obl")) && above.isVerbal();
        if (!governed || !sets.hasWord("document", Clauses.lemma(noun))) {
            return Optional.empty();
        }
        return clauses.surfaceSubject(sentence, above).filter(subject -> actors.isActor(sentence.index(), subject));
    }
}
