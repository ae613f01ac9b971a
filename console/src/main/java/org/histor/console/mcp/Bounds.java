package org.histor.console.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much an assistant gets at once: it has to keep all of it in mind. */
final class Bounds {

    /** Characters of an answer's JSON, some 10,000 to 15,000 tokens. */
    static final int MOST = 40_000;

    private record Measure(int text, int list) {}

    /** What even a single item may have, ever less until it fits. */
    private static final List<Measure> MEASURES =
            List.of(new Measure(2000, 100), new Measure(500, 25), new Measure(200, 8), new Measure(80, 2));

    private Bounds() {}

    static int size(JsonNode node) {
        return node.toString().length();
    }

    static boolean fits(JsonNode node) {
        return size(node) <= MOST;
    }

    /** Leaves an answer as it is where it fits; else cuts long texts and lists in it, and says so. */
    static ObjectNode fit(ObjectNode answer) {
        for (Measure measure : MEASURES) {
            if (fits(answer)) {
                break;
            }
            cut(answer, measure);
            answer.put("cut", "long texts and lists were cut to fit");
        }
        return answer;
    }

    private static JsonNode cut(JsonNode node, Measure measure) {
        if (node instanceof TextNode text && text.textValue().length() > measure.text) {
            String whole = text.textValue();
            int end = whole.offsetByCodePoints(0, whole.codePointCount(0, measure.text));
            return TextNode.valueOf(whole.substring(0, end) + "…");
        }
        if (node instanceof ArrayNode list) {
            while (list.size() > measure.list) {
                list.remove(list.size() - 1);
            }
            for (int at = 0; at < list.size(); at++) {
                list.set(at, cut(list.get(at), measure));
            }
        } else if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
            fields.forEach(field -> object.set(field.getKey(), cut(field.getValue(), measure)));
        }
        return node;
    }
}
