package org.histor.report;

import java.util.List;
import java.util.Locale;
import org.histor.report.Segment.Kind;

/** How the paragraphs of a report follow each other: what stands on top, and which lines lack a final stop though most have one. */
final class Layout {

    static final int LONGEST_CAPTION = 90;
    private static final int LONGEST_HEADLINE = 24;
    private static final int LONGEST_DECK = 4;
    private static final int LONGEST_WORD = 600;

    private final String text;
    private final List<Span> paragraphs;
    private final String title;
    private final boolean stopsAreKept;

    private Layout(String text, List<Span> paragraphs, String title) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.title = title;
        this.stopsAreKept = stopsAreKept();
    }

    static Layout of(Report report) {
        String title = report.title();
        return new Layout(report.text(), Paragraphs.of(report.text()), title == null ? "" : folded(title));
    }

    String text() {
        return text;
    }

    List<Span> paragraphs() {
        return paragraphs;
    }

    String textOf(int index) {
        return paragraphs.get(index).of(text);
    }

    int words(int index) {
        return words(textOf(index));
    }

    /** How many words there are between blanks. */
    static int words(String line) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            boolean blank = Paragraphs.isBlank(line.charAt(i));
            words += inside || blank ? 0 : 1;
            inside = !blank;
        }
        return words;
    }

    /** Whether there is a word that no language has: encoded data, script, a line without blanks. */
    static boolean hasEndlessWord(String line) {
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = Paragraphs.isBlank(line.charAt(i)) ? 0 : run + 1;
            if (run > LONGEST_WORD) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line repeats the title, up to case, blanks and final punctuation; only near the top. */
    boolean isTitle(int index) {
        return index < 3 && !title.isEmpty() && folded(textOf(index)).equals(title);
    }

    private static String folded(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** A short line without a final stop above the first paragraph of the body: the headline, or one of a few lines below it. */
    boolean isAtTop(int index, List<Segment> before) {
        boolean bodyAbove = before.stream().anyMatch(segment -> segment.kind() == Kind.BODY);
        boolean bodyBelow = index + 1 < paragraphs.size();
        return !bodyAbove
                && bodyBelow
                && index <= LONGEST_DECK
                && isOpenLine(index)
                && words(index) <= LONGEST_HEADLINE;
    }

    /** Whether the line stands amid paragraphs that end with a stop, has none itself, and belongs to no list. */
    boolean mayBeRelated(int index) {
        boolean afterColon = index > 0 && textOf(index - 1).endsWith(":");
        return stopsAreKept && index > 0 && isOpenLine(index) && !afterColon && !isListItem(textOf(index));
    }

    boolean isOpenLine(int index) {
        String line = textOf(index);
        return Sentences.isOpen(text, paragraphs.get(index))
                && !line.endsWith(":")
                && !line.endsWith(",")
                && !line.endsWith(";");
    }

    private static boolean isListItem(String line) {
        return line.matches("(?s)(?:[•·*▪◦‣-]|\\(?\\d{1,2}[.)]).*");
    }

    private boolean stopsAreKept() {
        long open = 0;
        long paragraphsOfText = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            if (words(i) > 12) {
                paragraphsOfText++;
                open += Sentences.isOpen(text, paragraphs.get(i)) ? 1 : 0;
            }
        }
        return open * 10 <= paragraphsOfText * 4;
    }
}
