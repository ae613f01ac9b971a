package org.histor.ledger.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.histor.claim.ClaimRecord.Location;
import org.histor.knowledge.Ontology;
import org.histor.ledger.chain.Sides;
import org.histor.ledger.merge.Event;
import org.histor.ledger.row.EventDetail;
import org.histor.ledger.row.PartyWords;
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

    /** An event as the ledger would have it, with its own status. */
    public static EventRow of(Event event, Ontology ontology) {
        Location where = event.where();
        return new EventRow(
                event.id(),
                event.event(),
                event.realm().name().toLowerCase(Locale.ROOT),
                event.modality(),
                event.modes(),
                event.contexts(),
                event.cameo(),
                ontology.event(event.event()).quad(),
                ontology.score(event.event(), event.modes()),
                event.date(),
                text(event.end()),
                event.stated(),
                PartyWords.of(event.actors()),
                PartyWords.of(event.recipients()),
                Sides.actor(event),
                Sides.recipient(event),
                where == null ? null : where.name() == null ? where.text() : where.name(),
                where == null ? null : where.country(),
                where == null ? null : where.latitude(),
                where == null ? null : where.longitude(),
                where == null ? null : where.geonameid(),
                text(event.first()),
                text(event.last()),
                event.status().word(),
                event.origins().size(),
                event.denials().size(),
                event.origins().stream()
                        .flatMap(origin -> origin.side().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                event.reports(),
                event.members().size(),
                event.corrections(),
                event.confidence(),
                EventDetail.json(event));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    public EventRow {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        sides = List.copyOf(sides);
    }
}
