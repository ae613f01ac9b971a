package org.histor.report;

import java.util.Objects;

/** Something about a report's text that a reader should know before trusting what was read out of it. */
public record Note(Kind kind, Span span, String message) {

    public enum Kind {
        /** A foreign word left standing in English, e.g. "[Quero] signal our intense commitment". */
        STRAY_LANGUAGE,
        /** The wording contradicts itself as it would had a negation been lost. */
        LOST_NEGATION,
        /** Traces of a wrong character encoding. */
        MIXED_ENCODING,
        /** A sentence was too long to be parsed whole. */
        LONG_SENTENCE,
        /** Control characters in the text. */
        CONTROL_CHARACTERS
    }

    public Note {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(message, "message");
    }
}
