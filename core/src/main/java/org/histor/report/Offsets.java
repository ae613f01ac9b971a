package org.histor.report;

/** Leads a span of the text that was read back to the document that was received. */
@FunctionalInterface
public interface Offsets {

    /** For plain text: the text read is the text received. */
    Offsets SAME = span -> span;

    Span received(Span read);
}
