package org.histor.syntax;

/** Addresses that are one word whatever stands in them: web addresses, e-mail addresses. */
final class Addresses {

    private static final String[] BEGINNINGS = {
        "http://", "https://", "www.", "ftp://", "pic.twitter.com/", "bit.ly/", "t.co/"
    };

    /** No mail address is longer (RFC 5321); the bound keeps the scan linear. */
    private static final int LONGEST_MAIL_ADDRESS = 320;

    private Addresses() {}

    /** The end of an address that begins here, or {@code at} if none does. */
    static int end(String text, int at, int end, boolean wordStart) {
        if (!wordStart || !Characters.isWordPart(text, at)) {
            return at;
        }
        for (String beginning : BEGINNINGS) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length()) && at + beginning.length() < end) {
                return trim(text, at, urlEnd(text, at, end));
            }
        }
        return mailEnd(text, at, end);
    }

    private static int urlEnd(String text, int at, int end) {
        int to = at;
        while (to < end && "<>\"“”«»".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private static int mailEnd(String text, int at, int end) {
        int to = at;
        int sign = -1;
        boolean dotAfter = false;
        int bound = Math.min(end, at + LONGEST_MAIL_ADDRESS);
        while (to < bound && (Characters.isWordPart(text, to) || ".-+@".indexOf(text.charAt(to)) >= 0)) {
            if (text.charAt(to) == '@') {
                if (sign >= 0) {
                    return at;
                }
                sign = to;
            }
            dotAfter |= sign >= 0 && text.charAt(to) == '.' && to > sign + 1;
            to++;
        }
        return sign > at && dotAfter ? trim(text, at, to) : at;
    }

    private static int trim(String text, int at, int to) {
        int last = to;
        while (last > at + 1 && ".,;:!?)]}'’".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
