package org.histor.claim;

/** PLOVER's auxiliary modes, as exclusive values. */
public enum Modality {
    ACTUAL,
    FUTURE,
    HYPOTHETICAL,
    NEGATED,
    HISTORICAL
}
