package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;

/**
 * The stretches of a text that stand in quotation marks. A paragraph that opens a quotation without closing it is quoted to its end, and
 * the next one goes on with it if it opens with a mark again, as newspapers do.
 */
final class Quotations {

    /**
     * @param span      with its marks
     * @param paragraph number of the paragraph it stands in
     * @param closed    false where the paragraph ends before the quotation does
     */
    record Quotation(Span span, int paragraph, boolean closed) {}

    private static final String DOUBLE = "\u201c\u201d\u201e\u00ab\u00bb\"\u2033";

    private final String text;
    private final List<Span> paragraphs;
    private final List<Quotation> found = new ArrayList<>();

    private Quotations(String text, List<Span> sentences) {
        this.text = text;
        this.paragraphs = joined(lines(text), sentences);
        for (int i = 0; i < paragraphs.size(); i++) {
            read(i, paragraphs.get(i));
        }
    }

    static Quotations of(String text) {
        return new Quotations(text, List.of());
    }

    /** In a text whose lines were broken to fit a page, a sentence that goes on in the next line holds the paragraph together. */
    static Quotations of(ParsedReport report) {
        List<Span> sentences = report.sentences().stream().map(Sentence::span).toList();
        return new Quotations(report.report().text(), sentences);
    }

    /** In the order of the text; they do not overlap. */
    List<Quotation> all() {
        return found;
    }

    List<Span> paragraphs() {
        return paragraphs;
    }

    /** Number of the paragraph that holds the offset, or the one before it. */
    int paragraphAt(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    Optional<Quotation> at(int offset) {
        int last = lastBefore(offset + 1);
        return last >= 0 && found.get(last).span().contains(offset) ? Optional.of(found.get(last)) : Optional.empty();
    }

    /** The last quotation that ends at this offset or before it. */
    Optional<Quotation> before(int offset) {
        int last = lastBefore(offset);
        while (last >= 0 && found.get(last).span().end() > offset) {
            last--;
        }
        return last < 0 ? Optional.empty() : Optional.of(found.get(last));
    }

    /** The first quotation that begins at this offset or after it. */
    Optional<Quotation> after(int offset) {
        int next = lastBefore(offset) + 1;
        return next < found.size() ? Optional.of(found.get(next)) : Optional.empty();
    }

    List<Quotation> in(Span place) {
        List<Quotation> overlapping = new ArrayList<>();
        for (int i = Math.max(0, lastBefore(place.start())); i < found.size(); i++) {
            Span span = found.get(i).span();
            if (span.start() >= place.end()) {
                break;
            }
            if (span.overlaps(place)) {
                overlapping.add(found.get(i));
            }
        }
        return overlapping;
    }

    /** Index of the last quotation that begins before the offset, or -1. */
    private int lastBefore(int offset) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                lines.add(new Span(from, to));
            }
            start = end + 1;
        }
        return lines.isEmpty() ? List.of(new Span(0, text.length())) : List.copyOf(lines);
    }

    private static List<Span> joined(List<Span> lines, List<Span> sentences) {
        List<Span> paragraphs = new ArrayList<>();
        int sentence = 0;
        for (Span line : lines) {
            while (sentence < sentences.size() && sentences.get(sentence).end() <= line.start()) {
                sentence++;
            }
            boolean goesOn = sentence < sentences.size()
                    && sentences.get(sentence).start() < line.start()
                    && !paragraphs.isEmpty();
            if (goesOn) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last).cover(line));
            } else {
                paragraphs.add(line);
            }
        }
        return List.copyOf(paragraphs);
    }

    private void read(int number, Span paragraph) {
        int open = -1;
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int width = markAt(at, paragraph);
            if (width > 0) {
                if (open < 0 && opens(at, width, paragraph)) {
                    open = at;
                } else if (open >= 0 && !reopens(at)) {
                    found.add(new Quotation(new Span(open, at + width), number, true));
                    open = -1;
                }
                at += width;
            } else {
                at++;
            }
        }
        if (open >= 0) {
            found.add(new Quotation(new Span(open, paragraph.end()), number, false));
        }
        singles(number, paragraph);
    }

    /** Length of the mark here: 1 for a double mark, 2 for one made of two single ones, 0 for none. */
    private int markAt(int at, Span within) {
        char here = text.charAt(at);
        if (DOUBLE.indexOf(here) >= 0) {
            return isInches(at, within) ? 0 : 1;
        }
        boolean pair = at + 1 < within.end() && text.charAt(at + 1) == here;
        return pair && (here == '\'' || here == '`' || here == '\u2019' || here == '\u2018') ? 2 : 0;
    }

    /** {@code 6'2"}: a straight mark after a figure that no space, comma or end follows is a measure. */
    private boolean isInches(int at, Span within) {
        return text.charAt(at) == '"'
                && at > within.start() + 1
                && Character.isDigit(text.charAt(at - 1))
                && text.charAt(at - 2) == '\'';
    }

    private boolean opens(int at, int width, Span paragraph) {
        char mark = text.charAt(at);
        if (mark == '\u201c' || mark == '\u00ab' || mark == '\u201e' || mark == '`') {
            return true;
        }
        boolean before = at == paragraph.start() || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean after = at + width < paragraph.end() && !Character.isWhitespace(text.charAt(at + width));
        return before && after;
    }

    /** An opening mark inside a quotation that was never closed. */
    private boolean reopens(int at) {
        return text.charAt(at) == '\u201c';
    }

    private void singles(int number, Span paragraph) {
        int open = -1;
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            char here = text.charAt(at);
            if (here != '\'' && here != '\u2018' && here != '\u2019' || markAt(at, paragraph) > 0 || insideDouble(at)) {
                continue;
            }
            boolean wordBefore = at > paragraph.start() && Character.isLetterOrDigit(text.charAt(at - 1));
            boolean wordAfter = at + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(at + 1));
            if (open < 0 && !wordBefore && wordAfter && here != '\u2019') {
                open = at;
            } else if (open >= 0 && here != '\u2018' && !wordAfter && at > open + 1) {
                if (!isPossessive(at, paragraph)) {
                    add(new Quotation(new Span(open, at + 1), number, true));
                    open = -1;
                }
            }
        }
    }

    /** "the workers' strike": an apostrophe after s with another single mark still to come in the paragraph. */
    private boolean isPossessive(int at, Span paragraph) {
        if (at == paragraph.start() || text.charAt(at - 1) != 's') {
            return false;
        }
        for (int next = at + 1; next < paragraph.end(); next++) {
            char here = text.charAt(next);
            boolean mark = here == '\'' || here == '\u2019';
            boolean between = next + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(next + 1));
            if (here == '\u2018') {
                return false;
            }
            if (mark && !between) {
                return true;
            }
        }
        return false;
    }

    private boolean insideDouble(int at) {
        return at(at).isPresent();
    }

    private void add(Quotation quotation) {
        int place = found.size();
        while (place > 0
                && found.get(place - 1).span().start() > quotation.span().start()) {
            place--;
        }
        found.add(place, quotation);
    }
}
