package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.histor.Histor;
import org.histor.actor.Mention;
import org.histor.claim.Claim;
import org.histor.claim.Modality;
import org.histor.report.Report;

/** Task B of the scorer, from claims: {@code EndToEndRun GOLD.jsonl PREDICTED.jsonl}. Negated claims are left out. */
public final class EndToEndRun {

    private EndToEndRun() {}

    public static void main(String[] arguments) {
        write(Engines.open(), Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Histor histor, Path gold, Path predicted) {
        List<ObjectNode> rows =
                JsonLines.read(gold).stream().map(row -> predict(histor, row)).toList();
        JsonLines.write(predicted, rows);
    }

    private static ObjectNode predict(Histor histor, JsonNode row) {
        ObjectNode out = JsonLines.MAPPER.createObjectNode();
        out.put("id", row.get("id").asText());
        ArrayNode events = out.putArray("events");
        for (Claim claim : histor.code(
                        Report.of(row.get("id").asText(), row.get("text").asText()))
                .claims()) {
            if (claim.modality() != Modality.NEGATED) {
                pairs(claim, events);
            }
        }
        return out;
    }

    private static void pairs(Claim claim, ArrayNode events) {
        for (String actor : texts(claim.actors())) {
            for (String recipient : texts(claim.recipients())) {
                ObjectNode event = events.addObject();
                event.put("event", claim.event());
                event.put("source_text", actor);
                event.put("target_text", recipient);
            }
        }
    }

    private static List<String> texts(List<Mention> mentions) {
        return mentions.isEmpty()
                ? List.of("")
                : mentions.stream().map(Mention::text).toList();
    }
}
