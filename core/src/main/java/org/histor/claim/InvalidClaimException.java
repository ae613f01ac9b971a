package org.histor.claim;

/** What was to be a claim is none; the message says what is wrong and what mends it. */
public final class InvalidClaimException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String mend;

    public InvalidClaimException(String why, String mend) {
        super(why);
        this.mend = mend;
    }

    /** What the user can do about it. */
    public String mend() {
        return mend;
    }
}
