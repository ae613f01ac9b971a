package org.histor.ledger.petrarch;

import java.util.List;

/**
 * An entry of a dictionary of actors: names that stand for one, and what they stand for when.
 *
 * @param line  of the first name
 * @param names as they are written, without underscores: {@code ABDALLAH KALLEL}
 * @param codes with their periods, in the order of the file
 */
public record PetrarchActor(int line, List<String> names, List<Code> codes) {

    /** @param code CAMEO's, such as TUNGOV; @param period {@code FROM..TO} in ISO days, or empty for always */
    public record Code(int line, String code, String period) {}

    public PetrarchActor {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
    }
}
