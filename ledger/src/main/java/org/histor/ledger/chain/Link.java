package org.histor.ledger.chain;

import java.util.Locale;

/**
 * Two events of which one follows from the other.
 *
 * @param days from the first to the second
 */
public record Link(String from, String to, Kind kind, int days) {

    public enum Kind {
        /** A plan, and the same act done. */
        CARRIED_OUT,
        /** An act of the one, and the announcement of an answer by the other. */
        ANSWER_ANNOUNCED,
        /** The announcement of an answer, and the answer. */
        RESPONSE,
        /** An act, and its mirror. */
        TIT_FOR_TAT,
        PLEDGE_KEPT,
        PLEDGE_CONTRADICTED;

        /** As the output has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
