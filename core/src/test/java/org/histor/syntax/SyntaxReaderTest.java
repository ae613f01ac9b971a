package org.histor.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.histor.report.Report;
import org.histor.report.Segment;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;

class SyntaxReaderTest {

    /** Every word hangs on the first. */
    private static final Parser FLAT = words -> {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.forms().size(); i++) {
            String form = words.forms().get(i);
            tokens.add(new Token(
                    i,
                    form,
                    form,
                    "X",
                    "XX",
                    i == 0 ? -1 : 0,
                    i == 0 ? "root" : "dep",
                    words.spans().get(i)));
        }
        return new Sentence(words.sentence(), words.span(), tokens);
    };

    private static final String TEXT =
            "Mali frees envoy\n\nBAMAKO, May 3 (Reuters) - Mali freed him. He left.\n\nClick here. Now.";

    private static Segment segment(Segment.Kind kind, String part) {
        int start = TEXT.indexOf(part);
        return new Segment(kind, new Span(start, start + part.length()));
    }

    private static List<String> read(List<Segment> segments) {
        ParsedReport report = new SyntaxReader(FLAT).read(Report.of("r", TEXT), segments, note -> {});
        return report.sentences().stream()
                .map(sentence -> sentence.index() + " " + sentence)
                .toList();
    }

    @Test
    void boilerplateAndDatelinesHaveNoSentences() {
        assertEquals(
                List.of("0 Mali frees envoy", "1 Mali freed him .", "2 He left ."),
                read(List.of(
                        segment(Segment.Kind.HEADLINE, "Mali frees envoy"),
                        segment(Segment.Kind.BODY, "BAMAKO, May 3 (Reuters) - Mali freed him. He left."),
                        segment(Segment.Kind.DATELINE, "BAMAKO, May 3 (Reuters) - "),
                        segment(Segment.Kind.BOILERPLATE, "Click here. Now."))));
    }

    @Test
    void aSentenceNeverCrossesSegments() {
        assertEquals(
                List.of("0 Mali frees envoy", "1 Mali freed", "2 him ."),
                read(List.of(
                        segment(Segment.Kind.HEADLINE, "Mali frees envoy"),
                        segment(Segment.Kind.BODY, "Mali freed"),
                        segment(Segment.Kind.CAPTION, "him."))));
    }

    @Test
    void withoutSegmentsTheWholeTextIsRead() {
        assertEquals(5, read(List.of()).size());
    }
}
