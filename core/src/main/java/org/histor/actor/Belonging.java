package org.histor.actor;

import java.util.List;

/**
 * Whose something is, as the words around it say.
 *
 * @param countries whose; several if several share it
 * @param sectors   the sectors of the possessor or of the organisation beside it
 * @param because   which words say so
 */
record Belonging(List<String> countries, List<Sector> sectors, String because) {

    static final Belonging NOBODY = new Belonging(List.of(), List.of(), "");

    Belonging {
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
    }

    boolean hasCountry() {
        return !countries.isEmpty();
    }
}
