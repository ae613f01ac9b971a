package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.LedgerReader.ClaimRow;
import org.jspecify.annotations.Nullable;

/** The columns of events and claims in spreadsheets. */
final class Columns {

    static final List<String> OF_CLAIMS = List.of(
            "event_id",
            "id",
            "doc",
            "publisher",
            "published",
            "url",
            "date",
            "event",
            "mode",
            "actor",
            "recipient",
            "place",
            "modality",
            "said_by",
            "report_status",
            "status",
            "origins",
            "confidence",
            "text");

    private Columns() {}

    static List<@Nullable Object> of(ClaimRow row) {
        ObjectNode claim = EventJson.read(row.line());
        JsonNode citation = claim.path("cite_info");
        JsonNode place = claim.path("event_loc");
        return row(
                row.eventId(),
                text(claim.path("id")),
                text(claim.path("doc")),
                text(citation.path("publisher")),
                text(citation.path("published")),
                text(citation.path("url")),
                text(claim.path("date")),
                joined(claim.path("event")),
                joined(claim.path("mode")),
                parties(claim.path("actor")),
                parties(claim.path("recipient")),
                text(place.path(place.path("name").isTextual() ? "name" : "raw_text")),
                text(claim.path("modality")),
                voices(claim.path("said_by")),
                row.standing().equals("current") ? row.status() : row.standing(),
                row.eventStatus(),
                row.origins(),
                claim.at("/text_info/confidence").asDouble(),
                text(claim.path("text")));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static String joined(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private static String parties(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(party -> (Headline.name(party) + " "
                                + party.path("country").asText("").replace("null", ""))
                        .strip())
                .collect(Collectors.joining("; "));
    }

    private static String voices(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(voice -> (Headline.name(voice).isEmpty() ? "someone" : Headline.name(voice)) + " ("
                        + voice.path("stance").asText() + ")")
                .collect(Collectors.joining("; "));
    }
}
