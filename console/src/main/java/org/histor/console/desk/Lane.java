package org.histor.console.desk;

import java.time.Duration;

/** Those who ask for much have a lane of their own, so that they do not keep the others waiting. */
public enum Lane {
    /** A page of a list, one event, a few figures. */
    LIGHT(6, Duration.ofSeconds(10), Duration.ofSeconds(20)),
    /** Exports, and what looks at everything. */
    HEAVY(2, Duration.ofSeconds(10), Duration.ofSeconds(60));

    private final int width;
    private final Duration patience;
    private final Duration limit;

    Lane(int width, Duration patience, Duration limit) {
        this.width = width;
        this.patience = patience;
        this.limit = limit;
    }

    /** How many may ask at once. */
    int width() {
        return width;
    }

    /** How long one waits for its turn. */
    Duration patience() {
        return patience;
    }

    /** How long an answer may take. */
    Duration limit() {
        return limit;
    }
}
