package org.histor.ingest.document;

import java.io.IOException;

/** A source asked for more than {@link Limits} allow. The message says what of, in one clause. */
public final class LimitExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    public LimitExceeded(String message) {
        super(message);
    }
}
