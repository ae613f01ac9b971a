package org.histor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.LedgerReader.ClaimRow;

/** A claim of the ledger in words. */
record ClaimLine(JsonNode claim, ClaimRow row) {

    static ClaimLine of(ClaimRow row) {
        return new ClaimLine(EventJson.read(row.line()), row);
    }

    String day() {
        return claim.path("date").asText("");
    }

    String published() {
        return claim.at("/cite_info/published").asText("");
    }

    String publisher() {
        String publisher = claim.at("/cite_info/publisher").asText("");
        return publisher.isEmpty() ? claim.path("doc").asText() : publisher;
    }

    String act() {
        List<String> parts = new ArrayList<>();
        claim.path("event").forEach(event -> parts.add(event.asText()));
        claim.path("mode").forEach(mode -> parts.add(mode.asText()));
        return String.join("/", parts);
    }

    String parties(String side) {
        List<String> parties = new ArrayList<>();
        for (JsonNode party : claim.path(side)) {
            String name = party.path("entity_name").asText("");
            String codes = (party.path("country").asText("") + " "
                            + party.path("sector_code").asText(""))
                    .strip();
            parties.add(((name.isEmpty() ? party.path("raw_text").asText() : name) + " " + codes).strip());
        }
        return String.join("; ", parties);
    }

    /** {@code RIA (reports), embassy sources (claims)}; empty where the outlet says it in its own voice. */
    String saidBy() {
        List<String> voices = new ArrayList<>();
        for (JsonNode voice : claim.path("said_by")) {
            String name = voice.path("entity_name").asText("");
            String words = name.isEmpty() ? voice.path("raw_text").asText("") : name;
            voices.add((words.isEmpty() ? "someone" : words) + " ("
                    + voice.path("stance").asText() + ")");
        }
        return String.join(", ", voices);
    }

    String sizes() {
        List<String> sizes = new ArrayList<>();
        claim.path("size").forEach(size -> sizes.add(EventGrid.size(size)));
        return String.join(", ", sizes);
    }

    String place() {
        JsonNode place = claim.path("event_loc");
        String name = place.path("name").asText("");
        return name.isEmpty() ? place.path("raw_text").asText("") : name;
    }

    String modality() {
        return claim.path("modality").asText();
    }

    String text() {
        return claim.path("text").asText().replaceAll("\\s+", " ").strip();
    }

    /** The claim's own status; corrected or retracted where its report is. */
    String status() {
        return row.standing().equals("current") ? row.status() : row.standing();
    }
}
