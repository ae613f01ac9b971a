package org.histor.syntax;

import java.util.List;
import java.util.Objects;
import org.histor.report.Report;
import org.histor.report.Segment;
import org.histor.report.Span;

/** A report, its segments and its parsed sentences, in the order of the text. Boilerplate has no sentences. */
public record ParsedReport(Report report, List<Segment> segments, List<Sentence> sentences) {

    public ParsedReport {
        Objects.requireNonNull(report, "report");
        segments = List.copyOf(segments);
        sentences = List.copyOf(sentences);
    }

    public String text(Span span) {
        return span.of(report.text());
    }

    /** Whether the span lies inside a segment of this kind. */
    public boolean within(Span span, Segment.Kind kind) {
        return segments.stream().anyMatch(s -> s.kind() == kind && s.span().contains(span));
    }
}
