package org.histor.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.histor.ledger.query.Tally;

/** Small pieces of JSON. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static void texts(Collection<String> texts, ArrayNode list) {
        texts.forEach(list::add);
    }

    /** {@code {"items": list, "next": null}}. */
    static ObjectNode items(ArrayNode list) {
        ObjectNode object = object();
        object.set("items", list);
        return object.putNull("next");
    }

    /** Counts by quad class as fields "1" to "4". */
    static ObjectNode put(ObjectNode object, Tally tally) {
        return object.put("1", tally.verbalCooperation())
                .put("2", tally.materialCooperation())
                .put("3", tally.verbalConflict())
                .put("4", tally.materialConflict());
    }

    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem if it is none */
    static ObjectNode read(byte[] body) {
        try {
            if (MAPPER.readTree(new String(body, StandardCharsets.UTF_8)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException broken) {
            throw new Problem(400, "bad-json", "the body is no JSON: " + broken.getOriginalMessage());
        }
        throw new Problem(400, "bad-json", "the body must be one JSON object");
    }
}
