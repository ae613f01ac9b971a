package org.histor.claim;

import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number with its bounds, before it is known what it counts.
 *
 * @param currency ISO 4217 code, or null where it is no money
 * @param number   the number with its currency sign
 * @param whole    with the words that bound it: "at least 12"
 */
record Quantity(
        @Nullable Long min,
        @Nullable Long max,
        boolean approx,
        @Nullable String currency,
        Span number,
        Span whole) {

    Quantity shifted(int by) {
        return new Quantity(min, max, approx, currency, shifted(number, by), shifted(whole, by));
    }

    private static Span shifted(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
