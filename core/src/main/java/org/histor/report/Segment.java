package org.histor.report;

import java.util.Objects;

/** A stretch of a report with one function. Quotations and datelines lie inside a body segment; the others do not overlap. */
public record Segment(Kind kind, Span span) {

    public enum Kind {
        HEADLINE,
        DATELINE,
        BODY,
        QUOTATION,
        CAPTION,
        /** A line that is the headline of another report: its claims are marked. */
        RELATED_HEADLINE,
        /** Calls to click, follow, subscribe, watch; credits: yields no claims. */
        BOILERPLATE
    }

    public Segment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
    }
}
