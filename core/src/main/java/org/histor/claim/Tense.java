package org.histor.claim;

import java.util.Set;
import org.histor.claim.DateExpression.Direction;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Which way from the day of publication a clause looks. */
final class Tense {

    private static final int DEPTH = 8;

    private final TimeWords words;

    Tense(TimeWords words) {
        this.words = words;
    }

    /** The direction of the clause that the token heads or stands in. */
    Direction of(Sentence sentence, Token token) {
        Token at = token;
        for (int steps = 0; steps < DEPTH; steps++) {
            if (VerbGroup.isPredicate(sentence, at)) {
                VerbGroup group = VerbGroup.of(sentence, at);
                if (group.isFinite()) {
                    return finite(group);
                }
                if (group.infinitive() && !isSameEvent(sentence, at)) {
                    return Direction.FUTURE;
                }
                if (at.xpos().equals("VBN") && at.relation().equals("acl")) {
                    return Direction.PAST;
                }
            }
            if (at.isRoot()) {
                break;
            }
            at = sentence.head(at);
        }
        return at.isRoot() && at.xpos().equals("VBN") ? Direction.PAST : Direction.NEAREST;
    }

    /** "managed to escape on Monday" looks where "managed" looks. */
    private boolean isSameEvent(Sentence sentence, Token verb) {
        return verb.is("xcomp") && words.is("same event", VerbGroup.lemma(sentence.head(verb)));
    }

    private static Direction finite(VerbGroup group) {
        if (group.modal().isPresent()) {
            return group.isPerfect() ? Direction.PAST : Direction.FUTURE;
        }
        if (group.isPast() || group.isPerfect()) {
            return isFutureInPast(group) ? Direction.FUTURE : Direction.PAST;
        }
        return Direction.FUTURE;
    }

    /** "was to leave on Friday" and "was leaving on Friday" are left to the past, "was going to" is not. */
    private static boolean isFutureInPast(VerbGroup group) {
        return group.hasAuxiliary(Set.of("going"));
    }
}
