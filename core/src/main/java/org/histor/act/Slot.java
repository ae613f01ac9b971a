package org.histor.act;

import java.util.List;

/**
 * One slot of a pattern: where it stands in syntax, whose role it fills, and what may fill it.
 *
 * @param prepositions for an oblique (or a clause after a preposition): the prepositions that may govern it
 */
public record Slot(Place place, List<String> prepositions, Role role, Filler filler, boolean optional) {

    /** Where the slot stands. */
    public enum Place {
        SUBJECT,
        OBJECT,
        /** After another bare slot: second object, predicative or bare infinitive. */
        SECOND,
        OBLIQUE,
        /** An infinitive with "to". */
        INFINITIVE,
        /** A finite clause with or without "that". */
        FINITE,
        /** A finite clause of what ought to be: subjunctive, or with "must" or "should". */
        MANDATIVE
    }

    /** Whose role the slot fills. */
    public enum Role {
        ACTOR,
        RECIPIENT,
        PLACE,
        SIZE,
        /** The embedded act of an operator. */
        ACT,
        /** Nobody's. */
        NOTHING
    }

    public Slot {
        prepositions = List.copyOf(prepositions);
    }

    @Override
    public String toString() {
        String words = role == Role.NOTHING ? "" : role.name().toLowerCase(java.util.Locale.ROOT);
        String fill = filler.toString();
        String text = place.name().toLowerCase(java.util.Locale.ROOT)
                + (prepositions.isEmpty() ? "" : " " + String.join("|", prepositions))
                + (words.isEmpty() ? "" : " " + words)
                + (fill.isEmpty() ? "" : " in " + fill);
        return optional ? "(" + text + ")" : text;
    }
}
