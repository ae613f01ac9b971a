package org.histor.ledger;

/** The ledger cannot be used as asked; the message says what is wrong and what mends it. The file is as it was. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
