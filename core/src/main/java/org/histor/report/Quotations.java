package org.histor.report;

import java.util.ArrayList;
import java.util.List;
import org.histor.report.QuotationMark.Style;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between quotation marks, marks included: straight, curly, low-high, guillemets (either way round) and doubled
 * apostrophes. A quotation that goes on in the next paragraph, which then opens with the mark again, gives one span a paragraph:
 * so a closing mark may be missing. Apostrophes and inch marks are no quotation marks; single marks count only where they clearly
 * embrace words.
 */
final class Quotations {

    private final String text;
    private final Span paragraph;
    private final List<QuotationMark> marks;
    private final List<Span> found = new ArrayList<>();
    private @Nullable QuotationMark open;
    private Style style = Style.STRAIGHT;
    private int depth;

    private Quotations(String text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
        this.marks = QuotationMark.in(text, paragraph);
    }

    /** The quotations of a paragraph, in their order. */
    static List<Span> of(String text, Span paragraph) {
        Quotations quotations = new Quotations(text, paragraph);
        quotations.read();
        return List.copyOf(quotations.found);
    }

    private void read() {
        for (int i = 0; i < marks.size(); i++) {
            QuotationMark mark = marks.get(i);
            QuotationMark opened = open;
            if (opened == null) {
                openWith(mark);
            } else if (mark.opens(style) && !(mark.closes(style) && depth == 0)) {
                openAgain(opened, i);
            } else if (mark.closes(style)) {
                close(opened, mark);
            }
        }
        closeAtEnd();
    }

    private void openWith(QuotationMark mark) {
        for (Style candidate : Style.values()) {
            if (mark.opens(candidate)) {
                open = mark;
                style = candidate;
                depth = 0;
                return;
            }
        }
        closeUnopened(mark);
    }

    /** A mark that opens within an open quotation: one inside the other, or the closing mark of the first is missing. */
    private void openAgain(QuotationMark opened, int index) {
        QuotationMark mark = marks.get(index);
        int closing = 0;
        for (QuotationMark later : marks.subList(index + 1, marks.size())) {
            closing += later.closes(style) ? later.opens(style) ? 0 : 1 : later.opens(style) ? -1 : 0;
        }
        if (closing >= depth + 2) {
            depth++;
        } else {
            add(opened.at(), lastStopBefore(opened, mark));
            open = mark;
            depth = 0;
        }
    }

    private void close(QuotationMark opened, QuotationMark mark) {
        if (depth > 0) {
            depth--;
        } else {
            add(opened.at(), mark.end());
            open = null;
        }
    }

    /** What is still open goes on in the next paragraph, which opens it again, or lacks its closing mark. */
    private void closeAtEnd() {
        QuotationMark opened = open;
        if (opened != null && !isInches(opened)) {
            add(opened.at(), paragraph.end());
        }
    }

    private boolean isInches(QuotationMark mark) {
        return mark.closes() && mark.at() > paragraph.start() && Character.isDigit(text.charAt(mark.at() - 1));
    }

    private void add(int start, int end) {
        if (end - start > 1) {
            found.add(new Span(start, end));
        }
    }

    /** {@code we shall win," he said}: the opening mark was lost, the quotation begins with the sentence. */
    private void closeUnopened(QuotationMark mark) {
        boolean spoken = mark.at() > paragraph.start() && ",.!?".indexOf(text.charAt(mark.at() - 1)) >= 0;
        if (!spoken || mark.isSingle()) {
            return;
        }
        int start = paragraph.start();
        for (Span sentence : Sentences.of(text, paragraph)) {
            start = sentence.start() < mark.at() ? sentence.start() : start;
        }
        if (found.isEmpty() || found.get(found.size() - 1).end() <= start) {
            add(start, mark.end());
        }
    }

    /** Where a quotation ended whose closing mark is missing and after which another opens. */
    private int lastStopBefore(QuotationMark opened, QuotationMark next) {
        for (int i = next.at() - 2; i > opened.end(); i--) {
            if (".!?,".indexOf(text.charAt(i)) >= 0 && Paragraphs.isBlank(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return Paragraphs.trimmed(text, opened.end(), next.at()).end();
    }
}
