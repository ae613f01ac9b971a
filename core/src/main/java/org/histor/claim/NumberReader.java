package org.histor.claim;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words: "100,000", "1.5 million", "two hundred and fifty", "a dozen". */
final class NumberReader {

    private final QuantityWords words;

    NumberReader(QuantityWords words) {
        this.words = words;
    }

    /** @param scaled whether a word such as "million" is in it */
    record Number(BigDecimal value, boolean scaled, int end) {}

    /** The number that begins at the position, or null. */
    @Nullable
    Number read(QuantityTokens text, int at) {
        Number digits = digits(text, at);
        return digits == null ? spelled(text, at) : digits;
    }

    /** "100,000", "1.5 million", "45m", "20". */
    private @Nullable Number digits(QuantityTokens text, int at) {
        String word = text.word(at);
        if (!TimeTokens.isNumeral(word) || text.isGlued(at)) {
            return null;
        }
        BigDecimal value = new BigDecimal(word.replace(",", ""));
        return scaled(text, value, at + 1);
    }

    private Number scaled(QuantityTokens text, BigDecimal value, int at) {
        BigDecimal result = value;
        int end = at;
        boolean scaled = false;
        int scaleAt = text.is(at, "-")
                        && words.number("multipliers", text.word(at + 1)).isPresent()
                ? at + 1
                : at;
        Optional<Long> multiplier = words.number("multipliers", text.word(scaleAt));
        while (multiplier.isPresent()
                && (text.word(scaleAt).length() > 2
                        || text.touches(scaleAt)
                        || text.word(scaleAt).length() == 2)) {
            result = result.multiply(BigDecimal.valueOf(multiplier.get()));
            scaled = true;
            end = scaleAt + 1;
            scaleAt = end;
            multiplier = words.number("multipliers", text.word(scaleAt));
        }
        return new Number(result, scaled, end);
    }

    /** "two hundred and fifty", "twenty-five", "a dozen", "half a million", "a hundred". */
    private @Nullable Number spelled(QuantityTokens text, int at) {
        if (text.is(at, "half")
                && text.is(at + 1, "a")
                && words.number("multipliers", text.word(at + 2)).isPresent()) {
            return scaled(text, new BigDecimal("0.5"), at + 2);
        }
        boolean article = text.is(at, "a", "an");
        int next = article ? at + 1 : at;
        if (article
                && words.number("multipliers", text.word(next))
                        .filter(m -> text.word(next).length() > 3)
                        .isPresent()) {
            return spelledOn(text, BigDecimal.ONE, next);
        }
        Optional<Long> first = words.number("numbers", text.word(next));
        boolean onlyDozen = article && !text.is(next, "dozen", "couple");
        if (first.isEmpty() || onlyDozen || text.isGlued(next) && !text.is(next + 1, "-")) {
            return null;
        }
        if (isCompound(text, next)) {
            return null;
        }
        return spelledOn(text, BigDecimal.valueOf(first.get()), next + 1);
    }

    private Number spelledOn(QuantityTokens text, BigDecimal begun, int at) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = begun;
        int next = at;
        boolean more = true;
        boolean scaled = false;
        while (more) {
            more = false;
            int skip = text.is(next, "-", "and") ? next + 1 : next;
            Optional<Long> multiplier = words.number("multipliers", text.word(skip))
                    .filter(m -> text.word(skip).length() > 3);
            Optional<Long> unit = words.number("numbers", text.word(skip));
            boolean joinedByAnd = text.is(next, "and");
            boolean joined = joinedByAnd || scaled || skip > next;
            if (multiplier.isPresent() && !joinedByAnd) {
                BigDecimal by = BigDecimal.valueOf(multiplier.get());
                boolean closes = multiplier.get() >= 1000;
                group = group.multiply(by);
                total = closes ? total.add(group) : total;
                group = closes ? BigDecimal.ZERO : group;
                next = skip + 1;
                more = true;
                scaled = true;
            } else if (unit.isPresent() && fits(group, unit.get(), text.is(skip, "dozen"), joined)) {
                group = text.is(skip, "dozen")
                        ? group.multiply(BigDecimal.valueOf(12))
                        : group.add(BigDecimal.valueOf(unit.get()));
                next = skip + 1;
                more = true;
            }
        }
        return new Number(total.add(group), scaled, next);
    }

    /** Whether a further word can be part of the same number: "twenty five", "two hundred and six", "two dozen"; not "two three". */
    private static boolean fits(BigDecimal group, long unit, boolean dozen, boolean joined) {
        if (dozen) {
            return group.compareTo(BigDecimal.TEN) < 0 && group.signum() > 0;
        }
        long rest = group.longValue() % 100;
        boolean tens = rest >= 20 && rest % 10 == 0 && unit < 10;
        return joined && (tens || (rest == 0 && unit < 100));
    }

    /** "two-thirds", "three-day": no number of anything. */
    private boolean isCompound(QuantityTokens text, int at) {
        String behind = text.word(at + 2);
        return text.is(at + 1, "-")
                && text.touches(at + 1)
                && words.number("numbers", behind).isEmpty()
                && words.number("multipliers", behind).isEmpty();
    }
}
