package org.histor.report;

/** Tells single quotation marks from apostrophes. */
final class SingleMarks {

    private static final int LONGEST = 400;

    private SingleMarks() {}

    /** {@code 'we} opens if something closes it in this paragraph; {@code '90s}, {@code 'em} do not. */
    static boolean opensWord(String text, int at, int end) {
        return at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1)) && closing(text, at, end) > 0;
    }

    /** The place of the mark that closes the one at the given place, or -1. */
    private static int closing(String text, int opening, int end) {
        int possessive = -1;
        int limit = Math.min(end, opening + LONGEST);
        for (int i = opening + 2; i < limit; i++) {
            if (!isClosing(text, i, end)) {
                continue;
            }
            if (text.charAt(i - 1) != 's') {
                return i;
            }
            possessive = possessive < 0 ? i : possessive;
        }
        return possessive;
    }

    private static boolean isClosing(String text, int at, int end) {
        char letter = text.charAt(at);
        boolean mark = letter == '\'' || letter == '’';
        boolean after =
                at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)) && text.charAt(at + 1) != letter;
        return mark && after && !Paragraphs.isBlank(text.charAt(at - 1)) && text.charAt(at - 1) != letter;
    }

    /** Whether the mark closes the nearest single mark that opens before it. */
    static boolean closesWord(String text, int at, Span paragraph) {
        if (!isClosing(text, at, paragraph.end())) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(paragraph.start(), at - LONGEST); i--) {
            char letter = text.charAt(i);
            boolean opener = letter == '\'' || letter == '‘';
            boolean before = i == paragraph.start() || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (opener && before && opensWord(text, i, paragraph.end())) {
                return closing(text, i, paragraph.end()) == at;
            }
        }
        return false;
    }
}
