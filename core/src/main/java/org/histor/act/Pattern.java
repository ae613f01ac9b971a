package org.histor.act;

import java.util.List;

/**
 * A way of saying an act: the slots of a predicate. The grammar is in CONTRIBUTING.md.
 *
 * @param text  as it stands in the knowledge
 * @param place file and line
 */
public record Pattern(Kind kind, List<Slot> slots, String text, String place) {

    public enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    public Pattern {
        slots = List.copyOf(slots);
    }

    public boolean hasActSlot() {
        return slots.stream().anyMatch(slot -> slot.role() == Slot.Role.ACT);
    }

    /** The slots without the predicate's words: two patterns with the same head word and the same shape say the same. */
    public String shape() {
        return kind + " " + slots.stream().map(Slot::toString).sorted().toList();
    }
}
