package org.histor.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name of the knowledge stands for.
 *
 * @param name    the canonical name
 * @param country code, or null for a stretch of the earth that belongs to several
 * @param assumed whether the country holds only while the text names no other ("Congress")
 * @param sectors the first is the main one; empty where the name says none
 * @param role    the office of a person
 * @param period  when it holds
 * @param sex     of a person
 */
record Designation(
        Kind kind,
        String name,
        @Nullable String country,
        boolean assumed,
        List<Sector> sectors,
        @Nullable String role,
        Period period,
        Sex sex) {

    enum Kind {
        COUNTRY,
        /** "Russian": beside a noun a country, alone its people. */
        NATIONALITY,
        /** "Russians". */
        PEOPLE,
        CAPITAL,
        /** A town or province. */
        PLACE,
        /** A breakaway region or its people. */
        BREAKAWAY,
        /** A stretch of the earth that is nobody: "Europe". */
        REGION,
        ORGANISATION,
        PERSON
    }

    Designation {
        sectors = List.copyOf(sectors);
    }

    boolean isPlace() {
        return kind == Kind.COUNTRY
                || kind == Kind.CAPITAL
                || kind == Kind.PLACE
                || kind == Kind.BREAKAWAY
                || kind == Kind.REGION;
    }
}
