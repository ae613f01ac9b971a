package org.histor.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.histor.report.Note;
import org.histor.report.Report;
import org.histor.report.Segment;
import org.histor.report.Span;

/**
 * Reads the syntax of a report: its sentences, parsed, in the order of the text. No sentence crosses a segment; boilerplate has none, a
 * dateline belongs to none. Safe for several threads if the parser is.
 */
public final class SyntaxReader {

    private final Parser parser;
    private final SentenceSplitter splitter = SentenceSplitter.english();

    public SyntaxReader(Parser parser) {
        this.parser = parser;
    }

    /** The sentences of a report that has not been segmented. */
    public ParsedReport read(Report report) {
        return read(report, List.of(), note -> {});
    }

    /**
     * The sentences of a report.
     *
     * @param segments none means that the whole text is body
     * @param notes    takes a note for each sentence that was too long to be parsed whole
     */
    public ParsedReport read(Report report, List<Segment> segments, Consumer<Note> notes) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span stretch : stretches(report, segments)) {
            for (Words words : splitter.split(report.text(), stretch, sentences.size(), notes)) {
                sentences.add(parser.parse(words));
            }
        }
        return new ParsedReport(report, segments, sentences);
    }

    private static List<Span> stretches(Report report, List<Segment> segments) {
        if (segments.isEmpty()) {
            return List.of(new Span(0, report.text().length()));
        }
        List<Span> datelines = spans(segments, List.of(Segment.Kind.DATELINE));
        List<Span> stretches = new ArrayList<>();
        for (Span span : spans(
                segments,
                List.of(
                        Segment.Kind.HEADLINE,
                        Segment.Kind.BODY,
                        Segment.Kind.CAPTION,
                        Segment.Kind.RELATED_HEADLINE))) {
            int from = span.start();
            for (Span dateline : datelines) {
                if (span.contains(dateline) && dateline.start() >= from) {
                    stretches.add(new Span(from, dateline.start()));
                    from = dateline.end();
                }
            }
            stretches.add(new Span(from, span.end()));
        }
        return stretches;
    }

    private static List<Span> spans(List<Segment> segments, List<Segment.Kind> kinds) {
        return segments.stream()
                .filter(segment -> kinds.contains(segment.kind()))
                .map(Segment::span)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
