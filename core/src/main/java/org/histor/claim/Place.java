package org.histor.claim;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place that is known by name.
 *
 * @param country    ISO 3166-1 alpha-3, or null for seas and for what lies in more than one country
 * @param division   GeoNames' code of the first-order division, or null
 * @param population 0 where unknown
 */
record Place(
        String name,
        Kind kind,
        @Nullable String country,
        @Nullable String division,
        long population,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Long geonameid) {

    /** The division of places that are in our own list and not in GeoNames'. */
    static final String OURS = "*";

    enum Kind {
        SITE,
        TOWN,
        DIVISION,
        REGION,
        COUNTRY
    }

    Place {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }

    boolean isOurs() {
        return OURS.equals(division);
    }

    boolean isCountry() {
        return kind == Kind.COUNTRY;
    }

    boolean isIn(@Nullable String other) {
        return country != null && country.equals(other);
    }

    Place named(String other) {
        return new Place(other, kind, country, division, population, latitude, longitude, geonameid);
    }
}
