package org.histor.claim;

/** How a source stands to what it says (see docs on claims). */
public enum Stance {
    /** Media, monitors. */
    REPORTS,
    /** A party or a witness. */
    CLAIMS,
    CONFIRMS,
    DENIES,
    /** Its own act. */
    ANNOUNCES,
    /** Acts of others, to come. */
    PREDICTS
}
