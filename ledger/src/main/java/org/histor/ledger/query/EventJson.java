package org.histor.ledger.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.histor.knowledge.Versions;
import org.histor.ledger.query.LedgerReader.ClaimRow;

/** Events and claims of the ledger as JSON, with PLOVER's field names and ours besides. */
public final class EventJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Versions versions = Versions.load();

    /** An event on one line. */
    public String line(EventRow row) {
        return object(row).toString();
    }

    /** An event as an object. */
    public ObjectNode object(EventRow row) {
        ObjectNode detail = read(row.detail());
        ObjectNode event = MAPPER.createObjectNode();
        event.put("id", row.id()).put("date", row.date()).put("enddate", row.end());
        event.put("date_from", row.date() == null ? null : row.stated() ? "text" : "report");
        texts(List.of(row.event()), event.putArray("event"));
        texts(row.modes(), event.putArray("mode"));
        texts(row.contexts(), event.putArray("context"));
        event.put("cameo", row.cameo()).put("quad_code", row.quad()).put("event_scale", row.scale());
        event.set("actor", detail.get("actor"));
        event.set("recipient", detail.get("recipient"));
        place(row, event);
        event.set("size", detail.get("size"));
        event.put("modality", row.modality()).put("status", row.status());
        event.put("origins", row.origins());
        texts(row.sides(), event.putArray("sides"));
        event.set("supported_by", detail.get("origins"));
        event.set("denied_by", detail.get("denials"));
        event.put("reports", row.reports()).put("claims", row.claims()).put("corrections", row.corrections());
        event.put("first_report", row.first()).put("last_report", row.last());
        event.put("confidence", row.confidence());
        event.put("coder", versions.coder()).put("knowledge", versions.knowledge());
        return event;
    }

    private static void place(EventRow row, ObjectNode event) {
        if (row.place() == null) {
            event.putNull("event_loc");
            return;
        }
        event.putObject("event_loc")
                .put("name", row.place())
                .put("country", row.country())
                .put("lat", row.latitude())
                .put("lon", row.longitude())
                .put("geonameid", row.geonameid());
    }

    private static void texts(List<String> texts, ArrayNode list) {
        texts.forEach(list::add);
    }

    /** A claim on one line as it was coded; {@code status} is the event's, {@code report_status} its own. */
    public String line(ClaimRow row) {
        return object(row).toString();
    }

    /** The same as an object. */
    public ObjectNode object(ClaimRow row) {
        ObjectNode claim = read(row.line());
        claim.put("status", row.eventStatus());
        claim.put("event_id", row.eventId());
        claim.put("origins", row.origins());
        claim.put("report_status", row.standing().equals("corrected") ? "corrected" : row.status());
        return claim;
    }

    /** A line of the ledger as an object. */
    public static ObjectNode read(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a line of the ledger is broken", broken);
        }
    }
}
