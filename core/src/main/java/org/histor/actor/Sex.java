package org.histor.actor;

/** Which pronoun a person takes. */
enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    boolean agrees(Sex other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
