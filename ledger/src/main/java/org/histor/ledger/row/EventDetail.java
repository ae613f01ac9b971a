package org.histor.ledger.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.histor.claim.ClaimRecord.Party;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Figure;
import org.histor.ledger.merge.Origin;
import org.histor.ledger.merge.Support;

/** What of an event has no column of its own, as JSON: parties, sizes by origin, origins, and what its status depends on. */
public final class EventDetail {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EventDetail() {}

    public static String json(Event event) {
        ObjectNode detail = MAPPER.createObjectNode();
        parties(event.actors(), detail.putArray("actor"));
        parties(event.recipients(), detail.putArray("recipient"));
        figures(event.figures(), detail.putArray("size"));
        origins(event.origins(), detail.putArray("origins"));
        origins(event.denials(), detail.putArray("denials"));
        detail.set("support", MAPPER.valueToTree(event.support()));
        return detail.toString();
    }

    /** What {@link #json} says the status depends on. */
    public static Support support(String json) {
        try {
            return MAPPER.treeToValue(MAPPER.readTree(json).get("support"), Support.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an event of the ledger is none", broken);
        }
    }

    private static void parties(List<Party> parties, ArrayNode list) {
        for (Party party : parties) {
            list.addObject()
                    .put("raw_text", party.text())
                    .put("entity_name", party.name())
                    .put("country", party.country())
                    .put(
                            "sector_code",
                            party.sector() == null ? null : party.sector().name())
                    .put("role", party.role());
        }
    }

    private static void figures(List<Figure> figures, ArrayNode list) {
        for (Figure figure : figures) {
            ObjectNode object = list.addObject()
                    .put("what", figure.what())
                    .put("min", figure.min())
                    .put("max", figure.max());
            if (figure.unit() != null) {
                object.put("unit", figure.unit());
            }
            ArrayNode byOrigin = object.putArray("by_origin");
            for (Figure.ByOrigin said : figure.byOrigin()) {
                byOrigin.addObject()
                        .put("origin", said.origin())
                        .put("min", said.min())
                        .put("max", said.max())
                        .put("approx", said.approx());
            }
        }
    }

    private static void origins(List<Origin> origins, ArrayNode list) {
        for (Origin origin : origins) {
            list.addObject()
                    .put("key", origin.key())
                    .put("kind", origin.kind().name().toLowerCase(Locale.ROOT))
                    .put("name", origin.name())
                    .put("side", origin.side().orElse(null));
        }
    }
}
