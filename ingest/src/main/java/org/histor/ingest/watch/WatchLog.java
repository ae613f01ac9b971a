package org.histor.ingest.watch;

import java.time.Instant;

/** Hears what happens. Called by one thread. */
public interface WatchLog {

    /** A feed was had, or has not changed. @param items how many of its items were new */
    void polled(String feed, int items, Instant next);

    /** A feed could not be had. */
    void failed(String feed, String why, Instant next);

    /** A feed is not asked for any more. */
    void left(String feed, String why);

    /** How things stand; said after every request. */
    void status(Status status);

    /** @param troubled feeds whose last poll failed; @param items new ones since the start */
    record Status(int feeds, int underWay, int troubled, long polls, long items, Instant next) {}
}
