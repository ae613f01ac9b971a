package org.histor.cli;

import org.histor.report.Span;

/** Spans in Unicode code points, as the research corpora count, and in UTF-16 units, as Histor does. */
final class CodePoints {

    private CodePoints() {}

    /** @throws RuntimeException if the span does not lie in the text */
    static Span toUnits(String text, int start, int end) {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
        int first = text.offsetByCodePoints(0, start);
        return new Span(first, text.offsetByCodePoints(first, end - start));
    }

    static Span ofUnits(String text, Span units) {
        int start = text.codePointCount(0, units.start());
        return new Span(start, start + text.codePointCount(units.start(), units.end()));
    }
}
