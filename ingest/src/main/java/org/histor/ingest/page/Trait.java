package org.histor.ingest.page;

/** What the name of a class or id says about an element. */
enum Trait {
    /** Holds the text of the report. */
    BODY,
    /** Stands beside the report. */
    SIDE,
    /** Says who wrote it and when. */
    CREDIT,
    /** The sentence or two below the heading. */
    STANDFIRST,
    CAPTION
}
