package org.histor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs without blanks at their ends. A line is a paragraph, unless the text was broken into lines of a
 * fixed width, as mail and old archives are: then only blank lines part paragraphs.
 */
final class Paragraphs {

    private static final int WIDEST_FIXED_LINE = 100;
    private static final int NARROWEST_FIXED_LINE = 45;

    private Paragraphs() {}

    static List<Span> of(String text) {
        List<Span> lines = lines(text);
        return hasFixedWidth(text, lines) ? joined(text, lines) : lines;
    }

    /** The lines that are not blank, without blanks at their ends. */
    private static List<Span> lines(String text) {
        List<Span> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                Span line = trimmed(text, start, i);
                if (line.length() > 0) {
                    found.add(line);
                }
                start = i + 1;
            }
        }
        return found;
    }

    private static boolean isBreak(char letter) {
        return letter == '\n' || letter == '\r' || letter == '\u2028' || letter == '\u2029' || letter == '\f';
    }

    static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    static boolean isBlank(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\uFEFF'
                || letter == '\u200B';
    }

    /** Lines end where the width is used up: most that have a neighbour below break off in mid-sentence. */
    private static boolean hasFixedWidth(String text, List<Span> lines) {
        int inside = 0;
        int brokenOff = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() > WIDEST_FIXED_LINE) {
                return false;
            }
            if (!blankBetween(text, line, lines.get(i + 1))) {
                inside++;
                boolean full = line.length() >= NARROWEST_FIXED_LINE;
                brokenOff += full && Sentences.isOpen(text, line) ? 1 : 0;
            }
        }
        return inside >= 2 && brokenOff * 10 >= inside * 6;
    }

    private static List<Span> joined(String text, List<Span> lines) {
        List<Span> paragraphs = new ArrayList<>();
        for (Span line : lines) {
            int last = paragraphs.size() - 1;
            if (last >= 0 && !blankBetween(text, paragraphs.get(last), line)) {
                paragraphs.set(last, paragraphs.get(last).cover(line));
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    private static boolean blankBetween(String text, Span above, Span below) {
        String between =
                text.substring(above.end(), below.start()).replace("\r\n", "\n").replace('\r', '\n');
        return between.chars().filter(letter -> isBreak((char) letter)).count() > 1;
    }
}
