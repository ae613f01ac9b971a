package org.histor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.histor.knowledge.CueFile;
import org.histor.report.Segment.Kind;

/**
 * Tells the parts of a report from each other. Headlines, body, captions, related headlines and boilerplate do not overlap and cover
 * all that is not blank; a body segment is at most one paragraph. Datelines and quotations lie inside the others. What
 * boilerplate, captions and pointers look like stands in {@code knowledge/cues}.
 *
 * <p>Immutable; safe for use by several threads at once.
 */
public final class Segmenter {

    private static final Comparator<Segment> IN_ORDER = Comparator.comparingInt(
                    (Segment segment) -> segment.span().start())
            .thenComparing(segment -> -segment.span().end())
            .thenComparing(Segment::kind);

    private static final int LONGEST_BOILERPLATE = 45;

    private final CueFile boilerplate;
    private final CueFile lines;
    private final CueFile captions;
    private final CueFile pointers;
    private final HeadlineShape headline;
    private final Datelines datelines;

    private Segmenter(
            CueFile boilerplate,
            CueFile lines,
            CueFile captions,
            CueFile pointers,
            HeadlineShape headline,
            Datelines datelines) {
        this.boilerplate = boilerplate;
        this.lines = lines;
        this.captions = captions;
        this.pointers = pointers;
        this.headline = headline;
        this.datelines = datelines;
    }

    /** With the cues that come with Histor. */
    public static Segmenter withDefaults() {
        return new Segmenter(
                CueFile.read("cues/boilerplate.yaml"),
                CueFile.read("cues/boilerplate-lines.yaml"),
                CueFile.read("cues/captions.yaml"),
                CueFile.read("cues/related-headlines.yaml"),
                HeadlineShape.read("cues/headlines.yaml"),
                Datelines.read("cues/datelines.yaml"));
    }

    /** The segments in the order of the text; a segment comes before those that lie inside it. */
    public List<Segment> segment(Report report) {
        Layout layout = Layout.of(report);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < layout.paragraphs().size(); i++) {
            read(layout, i, segments);
        }
        segments.sort(IN_ORDER);
        return List.copyOf(segments);
    }

    private void read(Layout layout, int index, List<Segment> segments) {
        Span paragraph = layout.paragraphs().get(index);
        String line = layout.textOf(index);
        boolean own = layout.isTitle(index);
        if (Layout.hasEndlessWord(line)) {
            readBody(layout.text(), paragraph, segments);
        } else if (!own && layout.words(index) <= Layout.LONGEST_CAPTION && captions.recognise(line) != null) {
            segments.add(new Segment(Kind.CAPTION, paragraph));
        } else if (!own && (lines.recognise(line) != null || isBoilerplateAsAWhole(layout, index, line))) {
            segments.add(new Segment(Kind.BOILERPLATE, paragraph));
        } else if (!own && pointerEnd(line).isPresent()) {
            int split = paragraph.start() + pointerEnd(line).get();
            addPointed(layout.text(), Kind.BOILERPLATE, paragraph, split, Kind.RELATED_HEADLINE, segments);
        } else if (!own && layout.isOpenLine(index) && pointerStart(line).isPresent()) {
            int split = paragraph.start() + pointerStart(line).get();
            addPointed(layout.text(), Kind.RELATED_HEADLINE, paragraph, split, Kind.BOILERPLATE, segments);
        } else if (own || layout.isAtTop(index, segments)) {
            segments.add(new Segment(Kind.HEADLINE, paragraph));
            addQuotations(layout.text(), paragraph, segments);
        } else if (layout.mayBeRelated(index) && headline.fits(line)) {
            segments.add(new Segment(Kind.RELATED_HEADLINE, paragraph));
            addQuotations(layout.text(), paragraph, segments);
        } else {
            readBody(layout.text(), paragraph, segments);
        }
    }

    private boolean isBoilerplateAsAWhole(Layout layout, int index, String line) {
        boolean oneSentence = layout.isOpenLine(index)
                || Sentences.of(layout.text(), layout.paragraphs().get(index)).size() == 1;
        return oneSentence && layout.words(index) <= LONGEST_BOILERPLATE && boilerplate.recognise(line) != null;
    }

    private Optional<Integer> pointerEnd(String line) {
        return pointers.beginnings(line).stream()
                .map(phrase -> phrase.beginning(line))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .filter(end -> line.substring(end).strip().length() > 2);
    }

    /** "… Read more" at the end of a line. */
    private Optional<Integer> pointerStart(String line) {
        return pointers.endings(line).stream()
                .map(phrase -> phrase.ending(line))
                .flatMap(Optional::stream)
                .filter(start -> start > 2 && Character.isUpperCase(line.charAt(start)))
                .findFirst();
    }

    /** The pointer is boilerplate, what it points to a headline. */
    private static void addPointed(
            String text, Kind first, Span paragraph, int split, Kind second, List<Segment> segments) {
        segments.add(new Segment(first, Paragraphs.trimmed(text, paragraph.start(), split)));
        segments.add(new Segment(second, Paragraphs.trimmed(text, split, paragraph.end())));
    }

    /** A paragraph of the report itself, out of which boilerplate sentences are cut. */
    private void readBody(String text, Span paragraph, List<Segment> segments) {
        List<Span> quotations = Quotations.of(text, paragraph);
        int bodyStart = -1;
        int bodyEnd = -1;
        for (Span sentence : Sentences.of(text, paragraph)) {
            boolean quoted = quotations.stream().anyMatch(quotation -> quotation.overlaps(sentence));
            if (!quoted && isBoilerplate(sentence.of(text))) {
                addBody(text, bodyStart, bodyEnd, segments);
                bodyStart = -1;
                segments.add(new Segment(Kind.BOILERPLATE, sentence));
            } else {
                bodyStart = bodyStart < 0 ? sentence.start() : bodyStart;
                bodyEnd = sentence.end();
            }
        }
        addBody(text, bodyStart, bodyEnd, segments);
    }

    private boolean isBoilerplate(String sentence) {
        return Layout.hasEndlessWord(sentence)
                || Layout.words(sentence) <= LONGEST_BOILERPLATE && boilerplate.recognise(sentence) != null;
    }

    private void addBody(String text, int start, int end, List<Segment> segments) {
        if (start < 0) {
            return;
        }
        Span body = new Span(start, end);
        long above = segments.stream()
                .filter(segment -> segment.kind() == Kind.BODY)
                .limit(2)
                .count();
        segments.add(new Segment(Kind.BODY, body));
        if (above < 2) {
            datelines
                    .in(text, body, above == 0)
                    .ifPresent(dateline -> segments.add(new Segment(Kind.DATELINE, dateline)));
        }
        addQuotations(text, body, segments);
    }

    private static void addQuotations(String text, Span around, List<Segment> segments) {
        for (Span quotation : Quotations.of(text, around)) {
            segments.add(new Segment(Kind.QUOTATION, quotation));
        }
    }

    /** The cue phrases that count as boilerplate, for tests of the knowledge. */
    CueFile boilerplate() {
        return boilerplate;
    }

    CueFile lines() {
        return lines;
    }

    CueFile captions() {
        return captions;
    }

    CueFile pointers() {
        return pointers;
    }
}
