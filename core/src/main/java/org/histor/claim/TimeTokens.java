package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into the pieces that dates are made of, independently of how the parser cuts words. */
final class TimeTokens {

    private static final Pattern PIECE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d)"
            + "|\\d{1,2}/\\d{1,2}/\\d{4}(?!\\d)|\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\d)"
            + "|\\d+(?:,\\d{3})+|\\d+(?:st|nd|rd|th|s)?(?![\\p{L}])"
            + "|['’]\\d0s(?![\\p{L}])|\\d/11(?!\\d)"
            + "|['’]s(?![\\p{L}])|\\p{L}+(?:['’](?!s(?![\\p{L}]))\\p{L}+)?|\\S");

    record Piece(String form, String word, int start, int end) {

        boolean isCapitalised() {
            return Character.isUpperCase(form.charAt(0));
        }
    }

    private static final Piece NONE = new Piece(" ", "", 0, 0);

    private final List<Piece> pieces = new ArrayList<>();

    TimeTokens(String text) {
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String form = matcher.group();
            pieces.add(
                    new Piece(form, form.toLowerCase(Locale.ROOT).replace('’', '\''), matcher.start(), matcher.end()));
        }
    }

    static boolean isNumeral(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    int size() {
        return pieces.size();
    }

    /** The piece there; an empty one before the first and behind the last. */
    Piece at(int position) {
        return position < 0 || position >= pieces.size() ? NONE : pieces.get(position);
    }

    String word(int position) {
        return at(position).word();
    }

    boolean is(int position, String... words) {
        String word = word(position);
        for (String candidate : words) {
            if (word.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words of the phrase (single blanks between pieces) stand here; the position behind them, or -1. */
    int phrase(int position, String phrase) {
        int at = position;
        int from = 0;
        while (from < phrase.length()) {
            String word = word(at);
            if (word.isEmpty() || !phrase.startsWith(word, from)) {
                return -1;
            }
            from += word.length();
            at++;
            if (from < phrase.length() && phrase.charAt(from) == ' ') {
                from++;
            } else if (from < phrase.length()
                    && Character.isLetterOrDigit(phrase.charAt(from))
                    && Character.isLetterOrDigit(word.charAt(word.length() - 1))) {
                return -1;
            }
        }
        return at;
    }

    /** The longest of the phrases that stands here: the position behind it, or -1. */
    int longest(int position, PhraseStarts phrases) {
        int best = -1;
        for (String phrase : phrases.with(word(position))) {
            best = Math.max(best, phrase(position, phrase));
        }
        return best;
    }

    /** The words from one position up to another, with single blanks. */
    String words(int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(joined.isEmpty() ? "" : " ").append(word(i));
        }
        return joined.toString();
    }
}
