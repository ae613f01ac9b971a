package org.histor.ledger.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part in events. */
public final class Actors {

    /** @param asActor in how many events on the side of those who act */
    public record Actor(
            String name, @Nullable String country, @Nullable String sector, long asActor, long asRecipient) {}

    private Actors() {}

    /** The busiest first. @param words part of the name, or a country's code; empty: anyone */
    public static List<Actor> named(LedgerReader reader, String words, int most) {
        return reader.database()
                .list(
                        "SELECT name, country, sector, as_actor, as_recipient FROM actors WHERE contains(lower(name), lower(?)) OR country = ?"
                                + " ORDER BY as_actor + as_recipient DESC, name, country, sector LIMIT " + most,
                        row -> new Actor(
                                row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)),
                        words,
                        words);
    }
}
