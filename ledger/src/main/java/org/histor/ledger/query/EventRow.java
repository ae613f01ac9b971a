package org.histor.ledger.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the ledger has it.
 *
 * @param detail parties, sizes by origin, origins and denials, as JSON
 */
public record EventRow(
        String id,
        String event,
        String realm,
        String modality,
        List<String> modes,
        List<String> contexts,
        @Nullable String cameo,
        int quad,
        double scale,
        @Nullable String date,
        @Nullable String end,
        boolean stated,
        String actor,
        String recipient,
        @Nullable String actorCountry,
        @Nullable String recipientCountry,
        @Nullable String place,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Long geonameid,
        @Nullable String first,
        @Nullable String last,
        String status,
        int origins,
        int denials,
        List<String> sides,
        int reports,
        int claims,
        int corrections,
        double confidence,
        String detail) {

    public EventRow {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        sides = List.copyOf(sides);
    }
}
