package org.histor.claim;

import java.time.LocalDate;
import java.util.Objects;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as the text says.
 *
 * @param date ISO 8601, as precise as the text: "2022-02-17", "2018-05" or "2018"; null where the text is relative and the publication day is unknown
 * @param end  last day of a period, inclusive, or null
 * @param text the words, e.g. "Thursday (17)"
 */
public record When(@Nullable String date, @Nullable LocalDate end, String text, Span span) {

    public When {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
    }
}
