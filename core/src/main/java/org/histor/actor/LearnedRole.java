package org.histor.actor;

import java.util.List;

/**
 * What a report says of a person by title or apposition: "Ana Ruiz, the Chilean envoy".
 *
 * @param name    full name
 * @param sectors the first is the main one
 * @param role    office or function in the report's words
 * @param doc     id of the report
 */
public record LearnedRole(String name, String country, List<Sector> sectors, String role, String doc) {

    public LearnedRole {
        sectors = List.copyOf(sectors);
    }

    /** Whether both say the same of him, whatever the words. */
    boolean agreesWith(LearnedRole other) {
        return country.equals(other.country) && sectors.get(0) == other.sectors.get(0);
    }
}
