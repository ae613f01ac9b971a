package org.histor.ingest.document;

/** How a report stands to earlier and later ones of the same publisher, by its own words. */
public enum Standing {
    /** As far as it says, the first and only version. */
    FIRST,
    /** A later version that adds. */
    UPDATED,
    /** A later version that puts something right. */
    CORRECTED,
    /** Not to be used before a time. */
    EMBARGOED,
    /** Taken back by its publisher: nothing in it may be used. */
    WITHDRAWN
}
