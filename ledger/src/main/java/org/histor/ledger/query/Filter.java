package org.histor.ledger.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events, or which claims of them. Conditions of different kinds must all hold, of those of one kind any. Days are inclusive.
 *
 * @param values     what is asked for, by kind
 * @param confidence the least
 * @param origins    the fewest
 * @param contested  only what is disputed, denied or corrected, or of which origins give sizes that exclude each other
 * @param limit      the most rows; 0: all
 */
public record Filter(
        Map<Kind, List<String>> values, Days days, double confidence, int origins, boolean contested, int limit) {

    /** What a condition is about. */
    public enum Kind {
        /** Country codes or parts of names, on either side. */
        ACTOR,
        /** The same, on the side of those who act. */
        DOER,
        /** The same, on the side of those to whom it is done. */
        RECIPIENT,
        /** {@code RUS-EST}: either way; {@code RUS>EST}: the first towards the second. */
        DYAD,
        EVENT,
        MODE,
        MODALITY,
        /** 1 to 4. */
        QUAD,
        STATUS,
        /** Of a party on either side. */
        SECTOR,
        CONTEXT,
        /** Country codes or parts of names. */
        PLACE,
        /** Words that all stand in the sentences that state the event, or in the names of its parties. */
        WORDS
    }

    /** @param from first and last day of the event; {@code reportedFrom} of a report of it */
    public record Days(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate reportedFrom,
            @Nullable LocalDate reportedTo) {
        public static final Days ANY = new Days(null, null, null, null);
    }

    public static final Filter ALL = new Filter(Map.of(), Days.ANY, 0, 0, false, 0);

    public Filter {
        Map<Kind, List<String>> copy = new EnumMap<>(Kind.class);
        values.forEach((kind, any) -> copy.put(kind, List.copyOf(any)));
        values = Map.copyOf(copy);
    }

    /** What is asked for of a kind; empty: anything. */
    public List<String> of(Kind kind) {
        return values.getOrDefault(kind, List.of());
    }

    /** The same with any of these values of a kind. */
    public Filter with(Kind kind, Collection<String> any) {
        Map<Kind, List<String>> more = new EnumMap<>(Kind.class);
        more.putAll(values);
        more.put(kind, List.copyOf(any));
        return new Filter(more, days, confidence, origins, contested, limit);
    }

    public Filter with(Days other) {
        return new Filter(values, other, confidence, origins, contested, limit);
    }

    /** The same between two days. */
    public Filter between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return with(new Days(from, to, days.reportedFrom, days.reportedTo));
    }

    public Filter withConfidence(double least) {
        return new Filter(values, days, least, origins, contested, limit);
    }

    public Filter withOrigins(int fewest) {
        return new Filter(values, days, confidence, fewest, contested, limit);
    }

    public Filter onlyContested(boolean only) {
        return new Filter(values, days, confidence, origins, only, limit);
    }

    public Filter withLimit(int most) {
        return new Filter(values, days, confidence, origins, contested, most);
    }
}
