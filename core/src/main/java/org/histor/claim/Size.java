package org.histor.claim;

import java.util.Objects;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A count that a claim carries.
 *
 * @param what   dead, injured, arrested, displaced, troops, protesters, prisoners, money, weapons, …
 * @param min    lower bound, or null ("up to 50")
 * @param max    upper bound, or null ("more than 100,000")
 * @param approx whether the text says about, some, nearly
 * @param unit   currency code for money, else null
 */
public record Size(
        String what,
        @Nullable Long min,
        @Nullable Long max,
        boolean approx,
        @Nullable String unit,
        String text,
        Span span) {

    public Size {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
    }
}
