package org.histor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A rough cut of a paragraph into sentences, good enough to tell a boilerplate sentence from its neighbours. It would rather cut
 * once too often than miss an end; the cut that the parser works with is made elsewhere.
 */
final class Sentences {

    private static final String STOPS = ".!?…";
    private static final String CLOSERS = "\"'”’»)]";

    private Sentences() {}

    static List<Span> of(String text, Span paragraph) {
        List<Span> found = new ArrayList<>();
        int start = paragraph.start();
        int i = start;
        while (i < paragraph.end()) {
            int after = STOPS.indexOf(text.charAt(i)) >= 0 ? pastClosers(text, i, paragraph.end()) : i;
            if (after > i && after < paragraph.end() && endsHere(text, start, i, after)) {
                found.add(new Span(start, after));
                start = Paragraphs.trimmed(text, after, paragraph.end()).start();
                i = start;
            } else {
                i++;
            }
        }
        if (start < paragraph.end()) {
            found.add(new Span(start, paragraph.end()));
        }
        return found;
    }

    /** Whether a line breaks off without a final stop. */
    static boolean isOpen(String text, Span line) {
        int end = line.end();
        while (end > line.start()
                && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Paragraphs.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return end > line.start() && STOPS.indexOf(text.charAt(end - 1)) < 0;
    }

    private static int pastClosers(String text, int stop, int end) {
        int after = stop + 1;
        while (after < end && (CLOSERS.indexOf(text.charAt(after)) >= 0 || STOPS.indexOf(text.charAt(after)) >= 0)) {
            after++;
        }
        return after;
    }

    private static boolean endsHere(String text, int start, int stop, int after) {
        if (!Paragraphs.isBlank(text.charAt(after)) || isAbbreviation(text, start, stop)) {
            return false;
        }
        int next = after;
        while (next < text.length() && Paragraphs.isBlank(text.charAt(next))) {
            next++;
        }
        return next < text.length() && !Character.isLowerCase(text.charAt(next));
    }

    /** Initials ("J.") and short titles ("Mr.", "Gen."): one to three letters of which only the first is a capital. */
    private static boolean isAbbreviation(String text, int start, int stop) {
        int word = stop;
        while (word > start && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        boolean bare = word == start || Paragraphs.isBlank(text.charAt(word - 1));
        boolean titled = stop > word
                && stop - word <= 3
                && Character.isUpperCase(text.charAt(word))
                && text.substring(word + 1, stop).chars().allMatch(Character::isLowerCase);
        return text.charAt(stop) == '.' && bare && titled;
    }
}
