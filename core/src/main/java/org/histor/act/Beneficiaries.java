package org.histor.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.histor.actor.Actors;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Whom aid is for where the giving itself names nobody: "announced 60 million euros to help people in Somalia", "provided food for those
 * hit by the flood".
 */
final class Beneficiaries {

    private static final String AID = "AID";

    private final Actors actors;

    Beneficiaries(Actors actors) {
        this.actors = actors;
    }

    /** The acts with those recipients; the purpose that named them is no act of its own. */
    List<Act> named(List<Act> acts) {
        List<Act> named = new ArrayList<>(acts);
        for (Act act : acts) {
            if (act.event().equals(AID) && act.recipients().isEmpty()) {
                Optional<Act> purpose = purpose(act, acts);
                List<Token> recipients = purpose.map(Act::recipients).orElseGet(() -> after(act));
                if (!recipients.isEmpty()) {
                    named.set(named.indexOf(act), act.between(act.actors(), recipients));
                    purpose.ifPresent(named::remove);
                }
            }
        }
        return named;
    }

    private static Optional<Act> purpose(Act act, List<Act> acts) {
        Sentence sentence = act.sentence();
        return acts.stream()
                .filter(other -> other.event().equals(AID) || other.event().equals("SUPPORT"))
                .filter(other -> !other.recipients().isEmpty()
                        && other.trigger().index() > act.trigger().index()
                        && Clauses.isInfinitive(sentence, other.trigger())
                        && sentence.dominates(act.trigger(), other.trigger()))
                .findFirst();
    }

    /** "for those …" below the act, the nearest first. */
    private List<Token> after(Act act) {
        Sentence sentence = act.sentence();
        return sentence.tokens().stream()
                .filter(token -> token.index() > act.trigger().index()
                        && sentence.dominates(act.trigger(), token)
                        && PredicationReader.prepositions(sentence, token).contains("for")
                        && actors.isActor(sentence.index(), token))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }
}
