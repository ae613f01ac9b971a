package org.histor.ledger.merge;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A first witness: where a claim comes from in the end. Whoever copies or quotes it adds none.
 *
 * @param key  what makes two witnesses one: {@code media:Reuters}, {@code party:RUS}, {@code party:Hamas}, {@code unnamed:Reuters}
 * @param name for people
 * @param side the country that the witness belongs to, or the party itself; empty where it is not known
 */
public record Origin(String key, Kind kind, String name, Optional<String> side) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::key).thenComparing(Origin::name);

    public enum Kind {
        /** A newspaper, agency or broadcaster that tells it in its own voice. */
        MEDIA,
        /** A state, a movement, a person: who has a stake. */
        PARTY,
        /** Someone whom an outlet does not name. */
        UNNAMED
    }

    public Origin {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(side, "side");
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
