package org.histor.claim;

import java.util.Objects;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as the text says; the raw words are always kept (a wish of the field's users).
 *
 * @param name      the gazetteer's name, or null
 * @param country   ISO 3166-1 alpha-3, or null
 * @param latitude  degrees north, or null
 * @param longitude degrees east, or null
 * @param geonameid GeoNames id, or null
 */
public record Where(
        String text,
        Span span,
        @Nullable String name,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Long geonameid) {

    public Where {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
    }
}
