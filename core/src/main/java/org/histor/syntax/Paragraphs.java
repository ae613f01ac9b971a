package org.histor.syntax;

import java.util.ArrayList;
import java.util.List;
import org.histor.report.Span;

/**
 * The paragraphs of a text. A blank line always ends one; a line break does unless the line was broken only because the next word did
 * not fit, or the next line goes on in lower case.
 */
final class Paragraphs {

    /** Nobody wraps text to narrower lines than this. */
    private static final int NARROWEST_COLUMN = 40;

    private Paragraphs() {}

    static List<Span> of(String text, Span within) {
        List<Span> lines = lines(text, within);
        int column = column(lines);
        List<Span> paragraphs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() == 0) {
                continue;
            }
            from = from < 0 ? line.start() : from;
            boolean last = i + 1 == lines.size() || lines.get(i + 1).length() == 0;
            if (last || !goesOn(text, line, lines.get(i + 1), column)) {
                paragraphs.add(new Span(from, line.end()));
                from = -1;
            }
        }
        return paragraphs;
    }

    /** Lines without the blanks around them; blank lines are empty spans. */
    private static List<Span> lines(String text, Span within) {
        List<Span> lines = new ArrayList<>();
        int from = within.start();
        for (int at = within.start(); at <= within.end(); at++) {
            if (at == within.end() || Characters.isLineBreak(text.charAt(at))) {
                lines.add(trim(text, from, at));
                boolean pair = at + 1 < within.end() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
                at += pair ? 1 : 0;
                from = at + 1;
            }
        }
        return lines;
    }

    private static Span trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Characters.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Characters.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The width to which the text is wrapped: that of its longest line. */
    private static int column(List<Span> lines) {
        return lines.stream().mapToInt(Span::length).max().orElse(0);
    }

    private static boolean goesOn(String text, Span line, Span next, int column) {
        char last = text.charAt(line.end() - 1);
        if (".!?".indexOf(last) < 0 && Character.isLowerCase(text.charAt(next.start()))) {
            return true;
        }
        int word = next.start();
        while (word < next.end() && !Characters.isBlank(text.charAt(word))) {
            word++;
        }
        boolean full = line.length() + 1 + word - next.start() > column;
        return full && column >= NARROWEST_COLUMN && column <= 3 * NARROWEST_COLUMN && !startsItem(text, next);
    }

    private static boolean startsItem(String text, Span line) {
        return Bullets.end(text, line) > line.start();
    }
}
