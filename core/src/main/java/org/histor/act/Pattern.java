package org.histor.act;

import java.util.List;

/**
 * A way of saying an act: a predicate and its slots. The grammar is in CONTRIBUTING.md.
 *
 * @param words the predicate's alternatives; each is one word, or several ("carry", "out"), the head first for verbs and adjectives and last for nouns
 * @param text  as it stands in the knowledge
 * @param place file and line
 */
public record Pattern(Kind kind, List<List<String>> words, List<Slot> slots, String text, String place) {

    public enum Kind {
        VERB,
        NOUN,
        ADJECTIVE
    }

    public Pattern {
        words = words.stream().map(List::copyOf).toList();
        slots = List.copyOf(slots);
    }

    public String headOf(List<String> alternative) {
        return kind == Kind.NOUN ? alternative.get(alternative.size() - 1) : alternative.get(0);
    }

    public boolean hasActSlot() {
        return slots.stream().anyMatch(slot -> slot.role() == Slot.Role.ACT);
    }

    /** The slots without the predicate's words: two patterns with the same head word and the same shape say the same. */
    public String shape() {
        return kind + " " + slots.stream().map(Slot::toString).sorted().toList();
    }
}
