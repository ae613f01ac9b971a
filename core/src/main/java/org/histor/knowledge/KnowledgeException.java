package org.histor.knowledge;

/** The knowledge is not as it must be; the message names file and line and says what to mend. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KnowledgeException(String message) {
        super(message);
    }
}
