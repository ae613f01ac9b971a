package org.histor.ingest.page;

import java.util.Arrays;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page without what scripts, styles and comments hold, which is most of many pages and never part of a report. Positions in it lead
 * back to the page as received. What JSON-LD says stays.
 */
final class Thinned {

    private static final String[] HOLLOW = {"script", "style"};

    private final StringBuilder kept;
    private int[] at = new int[64];
    private int[] cut = new int[64];
    private int cuts;

    private Thinned(int length) {
        this.kept = new StringBuilder(length);
    }

    static Thinned of(String html) {
        Thinned thinned = new Thinned(html.length());
        int from = 0;
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
            Span hollow = hollow(html, tag);
            if (hollow != null) {
                thinned.keep(html, from, hollow.start());
                thinned.drop(hollow.length());
                from = hollow.end();
                tag = Math.max(tag, from - 1);
            }
        }
        thinned.keep(html, from, html.length());
        return thinned;
    }

    /** What is to be cut out behind a "<", or null. */
    private static @Nullable Span hollow(String html, int tag) {
        if (html.startsWith("<!--", tag)) {
            int end = html.indexOf("-->", tag + 4);
            return end < 0 ? null : new Span(tag + 4, end);
        }
        for (String name : HOLLOW) {
            int open = tag + 1 + name.length();
            if (open < html.length()
                    && html.regionMatches(true, tag + 1, name, 0, name.length())
                    && !Character.isLetterOrDigit(html.charAt(open))) {
                int inside = html.indexOf('>', open) + 1;
                int end = inside == 0 || html.charAt(inside - 2) == '/' ? -1 : closing(html, name, inside);
                boolean data = end >= 0 && html.substring(open, inside).contains("json");
                return end < 0 || data ? null : new Span(inside, end);
            }
        }
        return null;
    }

    private static int closing(String html, String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return -1;
    }

    private void keep(String html, int from, int to) {
        kept.append(html, from, to);
    }

    private void drop(int length) {
        if (length == 0) {
            return;
        }
        if (cuts == at.length) {
            at = Arrays.copyOf(at, cuts * 2);
            cut = Arrays.copyOf(cut, cuts * 2);
        }
        at[cuts] = kept.length();
        cut[cuts] = length + (cuts == 0 ? 0 : cut[cuts - 1]);
        cuts++;
    }

    /** The page that is left. */
    String html() {
        return kept.toString();
    }

    /** Where something that is left stands in the page as received. */
    Span received(Span span) {
        int start = span.start() + before(span.start());
        // an end belongs to the letter before it
        int end = span.length() == 0 ? start : span.end() + before(span.end() - 1);
        return new Span(start, Math.max(start, end));
    }

    private int before(int position) {
        int found = Arrays.binarySearch(at, 0, cuts, position);
        int count = found >= 0 ? found + 1 : -found - 1;
        return count == 0 ? 0 : cut[count - 1];
    }
}
