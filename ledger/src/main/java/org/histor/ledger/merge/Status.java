package org.histor.ledger.merge;

import java.util.Locale;

/** Where an event stands by all that is said about it; {@link StatusTable} decides. */
public enum Status {
    REPORTED,
    CLAIMED,
    CONFIRMED,
    DENIED,
    DISPUTED,
    ANNOUNCED,
    CARRIED_OUT,
    CORRECTED,
    RETRACTED;

    /** As the JSON has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such status */
    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
    }
}
