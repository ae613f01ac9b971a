package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.histor.Histor;
import org.histor.actor.Mention;
import org.histor.claim.Claim;
import org.histor.claim.Modality;
import org.histor.claim.Where;
import org.histor.report.Report;

/**
 * Task B of the scorer, from claims: {@code EndToEndRun GOLD.jsonl PREDICTED.jsonl}. Negated claims are left out. The task wants a pair: what several do
 * together is done by each with each; where nobody is told to whom, the place stands in, as the relation data have it.
 */
public final class EndToEndRun {

    private EndToEndRun() {}

    public static void main(String[] arguments) {
        write(Engines.claims(), Path.of(arguments[0]), Path.of(arguments[1]));
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
                for (Pair pair : pairs(claim)) {
                    ObjectNode event = events.addObject();
                    event.put("event", pair.event());
                    event.put("source_text", pair.source());
                    event.put("target_text", pair.target());
                }
            }
        }
        return out;
    }

    /** One deed between two. */
    record Pair(String event, String source, String target) {}

    static List<Pair> pairs(Claim claim) {
        List<String> actors = texts(claim.actors());
        List<Pair> pairs = new ArrayList<>();
        if (claim.recipients().isEmpty() && actors.size() > 1) {
            for (int i = 0; i < actors.size(); i++) {
                for (int j = i + 1; j < actors.size(); j++) {
                    pairs.add(new Pair(claim.event(), actors.get(i), actors.get(j)));
                }
            }
            return pairs;
        }
        Where where = claim.where();
        boolean placed = claim.recipients().isEmpty() && where != null;
        for (String actor : actors) {
            for (String recipient : placed ? List.of(where.text()) : texts(claim.recipients())) {
                pairs.add(new Pair(claim.event(), actor, recipient));
            }
        }
        return pairs;
    }

    /** The words of the noun phrase, of a pronoun those that it stands for. */
    static String words(Mention mention) {
        String antecedent = mention.antecedent();
        return antecedent == null ? mention.text() : antecedent;
    }

    private static List<String> texts(List<Mention> mentions) {
        return mentions.isEmpty()
                ? List.of("")
                : mentions.stream().map(EndToEndRun::words).toList();
    }
}
