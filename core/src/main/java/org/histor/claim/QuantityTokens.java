package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.report.Span;

/** A text cut into numbers, words and signs. */
final class QuantityTokens {

    private static final Pattern PIECE =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\p{L}+(?:['’]\\p{L}+)?|\\S");

    private final List<String> forms = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    QuantityTokens(String text) {
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            forms.add(matcher.group());
            words.add(matcher.group().toLowerCase(Locale.ROOT).replace('’', '\''));
            spans.add(new Span(matcher.start(), matcher.end()));
        }
    }

    int size() {
        return words.size();
    }

    /** The piece as written, or the empty text beyond the ends. */
    String at(int position) {
        return position < 0 || position >= forms.size() ? "" : forms.get(position);
    }

    /** The piece in lower case, or the empty text beyond the ends. */
    String word(int position) {
        return position < 0 || position >= words.size() ? "" : words.get(position);
    }

    boolean is(int position, String... candidates) {
        String word = word(position);
        for (String candidate : candidates) {
            if (word.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    String words(int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    Span span(int from, int to) {
        return spans.get(from).cover(spans.get(to - 1));
    }

    /** Whether no blank stands before the piece. */
    boolean touches(int position) {
        return position > 0
                && position < spans.size()
                && spans.get(position - 1).end() == spans.get(position).start();
    }

    /** Whether letters touch the number, or a hyphen with letters behind it: "F16", "7th", "20-year-old". */
    boolean isGlued(int position) {
        boolean before = touches(position) && Character.isLetter(lastCharacter(position - 1));
        boolean letters = touches(position + 1)
                && !word(position + 1).isEmpty()
                && Character.isLetter(word(position + 1).charAt(0));
        boolean scale = letters && word(position + 1).matches("m|mn|bn|k|tn|mln|bln");
        boolean hyphen = touches(position + 1)
                && is(position + 1, "-")
                && touches(position + 2)
                && !word(position + 2).isEmpty()
                && Character.isLetter(word(position + 2).charAt(0));
        boolean spelledScale = hyphen && word(position + 2).matches("hundred|thousand|million|billion|trillion|odd");
        boolean time =
                (touches(position + 1) && is(position + 1, ":")) || (touches(position) && is(position - 1, ":", "/"));
        return before || (letters && !scale) || (hyphen && !spelledScale) || time;
    }

    private char lastCharacter(int position) {
        String form = at(position);
        return form.charAt(form.length() - 1);
    }

    /** The position behind the longest of the phrases that stands here, or -1. */
    int longest(int position, Iterable<String> phrases) {
        int best = -1;
        for (String phrase : phrases) {
            String[] parts = phrase.startsWith("-") && phrase.length() > 1
                    ? new String[] {"-", phrase.substring(1)}
                    : phrase.split(" ");
            boolean same = true;
            for (int i = 0; i < parts.length && same; i++) {
                same = word(position + i).equals(parts[i]);
            }
            if (same) {
                best = Math.max(best, position + parts.length);
            }
        }
        return best;
    }
}
