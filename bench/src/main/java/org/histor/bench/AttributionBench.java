package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.histor.Histor;
import org.histor.claim.Attribution;
import org.histor.claim.Attributions;
import org.histor.report.Report;
import org.histor.report.Span;

/**
 * Task C of the scorer: {@code AttributionBench GOLD.jsonl PREDICTED.jsonl}. PolNeAR, after which it is scored, does not mark what
 * people say within what others say, so only the outermost attributions are written. Spans are in Unicode code points.
 */
public final class AttributionBench {

    private AttributionBench() {}

    public static void main(String[] arguments) {
        write(Engines.open(), Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Histor histor, Path gold, Path predicted) {
        List<ObjectNode> rows =
                JsonLines.read(gold).stream().map(row -> predict(histor, row)).toList();
        JsonLines.write(predicted, rows);
    }

    private static ObjectNode predict(Histor histor, JsonNode row) {
        String id = row.get("doc").asText();
        String text = row.get("text").asText();
        ObjectNode out = JsonLines.MAPPER.createObjectNode().put("doc", id);
        ArrayNode rows = out.putArray("attributions");
        for (Attribution attribution : new Attributions(histor.attributions(Report.of(id, text))).outermost()) {
            write(attribution, text, rows.addObject());
        }
        return out;
    }

    private static void write(Attribution attribution, String text, ObjectNode row) {
        Span source = attribution.sourceSpan();
        if (source == null) {
            row.putNull("source");
        } else {
            row.set("source", codePoints(source, text));
        }
        row.set("cue", codePoints(attribution.cue(), text));
        ArrayNode content = row.putArray("content");
        attribution.content().forEach(span -> content.add(codePoints(span, text)));
        row.put("family", attribution.family());
        row.put("stance", attribution.stance().name().toLowerCase(Locale.ROOT));
    }

    private static ArrayNode codePoints(Span span, String text) {
        return JsonLines.MAPPER
                .createArrayNode()
                .add(text.codePointCount(0, span.start()))
                .add(text.codePointCount(0, span.end()));
    }
}
