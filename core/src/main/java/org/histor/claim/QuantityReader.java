package org.histor.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/** Finds numbers with their bounds in a text, by its words alone. Bare "dozens" and "thousands" are no number. Safe for use by several threads at once. */
final class QuantityReader {

    private static final int LONGEST_BOUND = 5;

    private final QuantityWords words;
    private final NumberReader numbers;

    QuantityReader(QuantityWords words) {
        this.words = words;
        this.numbers = new NumberReader(words);
    }

    private enum Bound {
        LEAST,
        MOST,
        ABOUT,
        EXACT
    }

    /** All quantities in the order of the text. */
    List<Quantity> read(String string) {
        QuantityTokens text = new QuantityTokens(string);
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            int end = quantity(text, at, found);
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** Adds the quantity that begins here, if one does; the position behind it. */
    private int quantity(QuantityTokens text, int at, List<Quantity> found) {
        String currency = currencyBefore(text, at);
        int start = currency == null ? at : behindCurrency(text, at);
        NumberReader.Number first = numbers.read(text, start);
        if (first == null || isPartOfName(text, start) || (currency == null && isLabelled(text, at))) {
            return at;
        }
        int next = first.end();
        NumberReader.Number second = null;
        if (words.is("range joints", text.word(next)) || (text.is(next, "and") && text.is(at - 1, "between"))) {
            int secondAt = currencyBefore(text, next + 1) == null ? next + 1 : behindCurrency(text, next + 1);
            second = numbers.read(text, secondAt);
            if (second != null && !isRange(first, second)) {
                second = null;
            }
        }
        NumberReader.Number last = second == null ? first : second;
        String code = currency == null ? currencyBehind(text, last.end()) : currency;
        if (code == null && isMeasure(text, last.end())) {
            return last.end();
        }
        found.add(make(text, at, first, second, code));
        return last.end();
    }

    private static boolean isRange(NumberReader.Number first, NumberReader.Number second) {
        boolean scaleFollows = second.scaled() && !first.scaled();
        return second.value().compareTo(first.value()) > 0 || scaleFollows;
    }

    private Quantity make(
            QuantityTokens text,
            int at,
            NumberReader.Number first,
            NumberReader.@Nullable Number second,
            @Nullable String code) {
        NumberReader.Number last = second == null ? first : second;
        BigDecimal low = first.value();
        if (second != null && second.scaled() && !first.scaled() && low.compareTo(BigDecimal.valueOf(1000)) < 0) {
            low = low.multiply(scale(text, second));
        }
        int from = at - boundLength(text, at);
        Bound bound = bound(text, from, at);
        if (bound == Bound.EXACT && words.is("plain", text.word(at - 1))) {
            bound = bound(text, at - 1 - boundLength(text, at - 1), at - 1);
        }
        int to = last.end();
        if (text.longest(to, words.list("or more")) > 0 && second == null) {
            bound = Bound.LEAST;
            to = text.longest(to, words.list("or more"));
        } else if (text.longest(to, words.list("or so")) > 0) {
            bound = Bound.ABOUT;
            to = text.longest(to, words.list("or so"));
        }
        Long min = bound == Bound.MOST ? null : whole(low);
        Long max = bound == Bound.LEAST ? null : whole(second == null ? low : second.value());
        boolean approx = bound == Bound.ABOUT;
        if (second != null) {
            min = whole(low);
            max = whole(second.value());
        }
        Span number = text.span(at, last.end());
        return new Quantity(min, max, approx, code, number, text.span(from, to));
    }

    /** How many words before the position bound the number. */
    private int boundLength(QuantityTokens text, int at) {
        for (int length = Math.min(LONGEST_BOUND, at); length > 0; length--) {
            if (bound(text, at - length, at) != Bound.EXACT) {
                return length;
            }
        }
        return 0;
    }

    private Bound bound(QuantityTokens text, int from, int to) {
        String phrase = from < to ? text.words(from, to) : "";
        if (words.is("least", phrase)) {
            return Bound.LEAST;
        }
        if (words.is("most", phrase)) {
            return Bound.MOST;
        }
        return words.is("about", phrase) ? Bound.ABOUT : Bound.EXACT;
    }

    private BigDecimal scale(QuantityTokens text, NumberReader.Number scaled) {
        return words.number("multipliers", text.word(scaled.end() - 1))
                .map(BigDecimal::valueOf)
                .orElse(BigDecimal.ONE);
    }

    private static Long whole(BigDecimal value) {
        return value.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    // ---- what is beside a number

    private @Nullable String currencyBefore(QuantityTokens text, int at) {
        if (text.at(at).isBlank()) {
            return null;
        }
        Optional<String> sign = words.name("currency signs", text.word(at));
        if (sign.isPresent()) {
            Optional<String> prefix =
                    at > 0 && text.touches(at) ? words.name("currency prefixes", text.word(at - 1)) : Optional.empty();
            return prefix.orElse(sign.get());
        }
        boolean code = words.is("currency codes", text.word(at))
                && text.at(at).equals(text.at(at).toUpperCase(Locale.ROOT));
        return code ? text.at(at) : null;
    }

    private static int behindCurrency(QuantityTokens text, int at) {
        return at + 1;
    }

    private @Nullable String currencyBehind(QuantityTokens text, int at) {
        boolean code = words.is("currency codes", text.word(at))
                && text.at(at).equals(text.at(at).toUpperCase(Locale.ROOT))
                && text.at(at).length() == 3;
        if (code) {
            return text.at(at);
        }
        int next = text.is(at, "us", "canadian", "australian") ? at + 1 : at;
        return words.name("currency nouns", text.word(next)).orElse(null);
    }

    private boolean isMeasure(QuantityTokens text, int at) {
        int next = text.is(at, "-", "more", "full", "straight", "consecutive", "additional") ? at + 1 : at;
        return words.is("measures", text.word(next)) || text.is(next, "°", "th", "%", ":");
    }

    private boolean isLabelled(QuantityTokens text, int at) {
        String before = text.is(at - 1, ".", "-") ? text.word(at - 2) : text.word(at - 1);
        boolean hyphen = text.is(at - 1, "-") && text.touches(at);
        boolean label = words.is("labels before", before) && !(text.is(at - 1, ".") && !before.equals("no"));
        return label && !isNegation(text, at)
                || (hyphen
                        && !before.isEmpty()
                        && Character.isLetter(before.charAt(0))
                        && words.number("numbers", before).isEmpty());
    }

    /** "One China", "the Group of Seven": a number in words with a capital inside a sentence. */
    private static boolean isPartOfName(QuantityTokens text, int at) {
        String form = text.at(at);
        boolean capital =
                Character.isUpperCase(form.charAt(0)) && form.length() > 1 && Character.isLowerCase(form.charAt(1));
        boolean inside = at > 0 && Character.isLetter(text.at(at - 1).charAt(0));
        return capital && inside;
    }

    /** "no two" does not occur; "no 10" and "no. 10" are labels. */
    private static boolean isNegation(QuantityTokens text, int at) {
        return text.is(at - 1, "no") && Character.isLetter(text.at(at).charAt(0));
    }
}
