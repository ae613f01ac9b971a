package org.histor.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.histor.report.Report;

/**
 * A report of {@code bench/sets} with the claims that a careful coder finds in it.
 *
 * @param sentences where each begins and ends in the text
 * @param contexts  PLOVER contexts that the report belongs to
 */
record NewsReport(
        String id, LocalDate published, Set<String> contexts, String text, List<Place> sentences, List<Gold> claims) {

    /** Where a sentence stands. */
    record Place(int start, int end) {
        boolean holds(int offset) {
            return offset >= start && offset < end;
        }
    }

    /** An event that may stand, with a mode if one applies. */
    record Type(String event, String mode) {}

    /**
     * A party. @param countries any of which is right; empty or holding "-": also none. @param name who a pronoun stands for
     */
    record Party(String words, String name, Set<String> countries, Set<String> sectors, boolean optional) {

        /** Whether a party that was read with no country at all is right too. */
        boolean mayLackCountry() {
            return countries.isEmpty() || countries.contains("-");
        }
    }

    /** Who says so. */
    record Source(Party who, Set<String> stances) {}

    /** A number that the claim carries; a missing bound is -1. */
    record Count(long min, long max, String what) {}

    /**
     * A claim. @param types the best first. @param modalities the best first. @param optional it may be found, it need not
     * @param both all parties do it to each other, so either place is right
     */
    record Gold(
            int line,
            int sentence,
            List<Type> types,
            List<String> modalities,
            List<Party> actors,
            List<Party> recipients,
            List<Source> sources,
            List<Count> counts,
            boolean optional,
            boolean both) {

        boolean allows(String event) {
            return types.stream().anyMatch(type -> type.event().equals(event));
        }
    }

    Report report() {
        return Report.of(id, text).publishedOn(published);
    }

    /** The sentence that holds the offset, or -1. */
    int sentenceAt(int offset) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).holds(offset)) {
                return i;
            }
        }
        return -1;
    }
}
