package org.histor.ingest.watch;

import org.histor.ingest.http.HttpAnswer;

/** What came of one request. Redirections are answers like others: following them is up to who asked. */
public sealed interface Fetched {

    /** The server answered. */
    record Answered(HttpAnswer answer) implements Fetched {}

    /** It did not, or must not be asked. @param why in one clause; @param forbidden whether asking again is no use */
    record Failed(String why, boolean forbidden) implements Fetched {}
}
