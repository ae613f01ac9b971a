package org.histor.reader;

/** The neural reader cannot work; the message says why and what mends it. */
public final class ReaderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReaderException(String message) {
        super(message);
    }

    ReaderException(String message, Throwable cause) {
        super(message, cause);
    }
}
