package org.histor.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.report.Span;

/**
 * Datelines at the beginning of a paragraph: "MOSCOW, Feb 17 (Reuters) - ", "KABUL, Afghanistan — ", "Paris (AFP) – ". They tell where
 * and by whom the report was filed and are not part of its first sentence.
 */
final class Datelines {

    private static final int LONGEST = 100;
    private static final String DASH = "(?:--?|[–—])\\s";
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’/-]{2,}(?: \\p{Lu}[\\p{Lu}.'’/-]+){0,3}";
    private static final String CAPITALISED = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}";
    private static final String AFTER_COMMA = "(?:, [\\p{L}\\d. ]{2,30}){1,3}";
    private static final String AGENCY = "\\(\\p{Lu}[\\p{L}. /-]{1,30}\\)";
    private static final Pattern DATELINE = Pattern.compile("(?:"
            + CAPITALS + "(?:" + AFTER_COMMA + ")?\\s?" + AGENCY + "\\s?" + DASH
            + "|" + CAPITALISED + "(?:" + AFTER_COMMA + ")?\\s?" + AGENCY + "\\s?" + DASH
            + "|" + CAPITALS + "(?:" + AFTER_COMMA + ")?\\s?" + AGENCY + "\\s?:\\s"
            + "|" + CAPITALS + AFTER_COMMA + "\\s" + DASH
            + "|" + CAPITALS + "\\s(?:--|[–—])\\s"
            + ")\\s*");

    private Datelines() {}

    /** Where the paragraph's words begin after a dateline, its start if it has none. */
    static int end(String text, Span paragraph) {
        int bound = Math.min(paragraph.end(), paragraph.start() + LONGEST);
        Matcher matcher = DATELINE.matcher(text).region(paragraph.start(), bound);
        return matcher.lookingAt() && matcher.end() < paragraph.end() ? matcher.end() : paragraph.start();
    }
}
