package org.histor.actor;

import java.util.List;

/**
 * A noun that says what someone is: "soldier", "foreign ministry".
 *
 * @param family  the family of the knowledge it stands in, e.g. "diplomats"
 * @param sectors the first is the main one; empty if it has none of its own
 * @param relay   whether it takes the sector of what stands beside it
 * @param abroad  whether a place where it is does not tell whose it is
 * @param title   whether it may stand before a name
 */
record Role(
        String words, String family, Kind kind, List<Sector> sectors, boolean relay, boolean abroad, boolean title) {

    enum Kind {
        PERSON,
        BODY,
        STATE,
        /** Aircraft, ships, missiles: act for whoever's they are. */
        ARM,
        /** A building, a camp, a quarter. */
        SITE
    }

    Role {
        sectors = List.copyOf(sectors);
    }
}
