package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.histor.Histor;
import org.histor.claim.RelationReader;
import org.histor.claim.RelationReader.Relation;
import org.histor.report.Report;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/** Task A of the scorer: {@code RelationRun GOLD.jsonl PREDICTED.jsonl}. */
public final class RelationRun {

    private RelationRun() {}

    public static void main(String[] arguments) {
        write(Engines.open(), Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Histor histor, Path gold, Path predicted) {
        List<ObjectNode> rows =
                JsonLines.read(gold).stream().map(row -> predict(histor, row)).toList();
        JsonLines.write(predicted, rows);
    }

    private static ObjectNode predict(Histor histor, JsonNode row) {
        Relation relation = relate(histor, row);
        ObjectNode out = JsonLines.MAPPER.createObjectNode();
        out.put("id", row.get("id").asText());
        out.put("root", relation.root());
        out.put("confidence", relation.confidence());
        out.put("why", relation.why());
        return out;
    }

    static Relation relate(Histor histor, JsonNode row) {
        String text = row.get("text").asText();
        Report report = Report.of(row.get("id").asText(), text);
        return histor.relate(report, span(row, "source", text), span(row, "target", text));
    }

    static @Nullable Span span(JsonNode row, String side, String text) {
        JsonNode given = row.get(side + "_span");
        if (given != null && given.isArray()) {
            int start = text.offsetByCodePoints(0, given.get(0).asInt());
            return new Span(start, text.offsetByCodePoints(0, given.get(1).asInt()));
        }
        return row.hasNonNull(side) ? RelationReader.locate(text, row.get(side).asText()) : null;
    }
}
