package org.histor.ledger.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as rows of a table, for TSV, CSV and the like: a cell each for the names in {@link #NAMES}. Lists are words with a space between. */
public final class EventCells {

    public static final List<String> NAMES = List.of(
            "id",
            "date",
            "enddate",
            "event",
            "mode",
            "context",
            "cameo",
            "quad_code",
            "event_scale",
            "actor",
            "actor_country",
            "recipient",
            "recipient_country",
            "place",
            "country",
            "lat",
            "lon",
            "modality",
            "status",
            "origins",
            "denials",
            "sides",
            "reports",
            "claims",
            "first_report",
            "last_report",
            "confidence");

    private EventCells() {}

    public static List<@Nullable Object> of(EventRow row) {
        return Arrays.asList(
                row.id(),
                row.date(),
                row.end(),
                row.event(),
                String.join(" ", row.modes()),
                String.join(" ", row.contexts()),
                row.cameo(),
                row.quad(),
                row.scale(),
                row.actor(),
                row.actorCountry(),
                row.recipient(),
                row.recipientCountry(),
                row.place(),
                row.country(),
                row.latitude(),
                row.longitude(),
                row.modality(),
                row.status(),
                row.origins(),
                row.denials(),
                String.join(" ", row.sides()),
                row.reports(),
                row.claims(),
                row.first(),
                row.last(),
                row.confidence());
    }
}
