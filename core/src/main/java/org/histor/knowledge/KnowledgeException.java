package org.histor.knowledge;

/** A knowledge file says something that cannot be. The message names file and line. */
public final class KnowledgeException extends RuntimeException {

    public KnowledgeException(String message) {
        super(message);
    }
}
