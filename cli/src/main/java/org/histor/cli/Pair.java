package org.histor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.histor.claim.RelationReader;
import org.histor.ingest.document.Read;
import org.histor.ingest.format.JsonRows;
import org.histor.report.Report;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text and two parties in it.
 *
 * @param id     as given: a text or a number; the line's number where there is none
 * @param source where the first party stands, or null where it stands nowhere in the text
 */
record Pair(
        JsonNode id,
        Report report,
        @Nullable Span source,
        @Nullable Span target) {

    static Item<Pair> of(JsonRows.Row row) {
        return row instanceof JsonRows.Row.Found found
                ? of(found)
                : new Item.Bad<>(((JsonRows.Row.Broken) row).refused());
    }

    private static Item<Pair> of(JsonRows.Row.Found found) {
        ObjectNode object = found.object();
        for (String field : new String[] {"text", "source", "target"}) {
            JsonNode value = object.path(field);
            boolean spanned = object.path(field + "_span").isArray();
            if (!value.isTextual() && !spanned
                    || field.equals("text") && value.asText().isBlank()) {
                return new Item.Bad<>(new Read.Refused(
                        found.where(),
                        "'" + field + "' is missing or empty",
                        "a pair is {\"id\": …, \"text\": …, \"source\": …, \"target\": …}"));
            }
        }
        String text = object.get("text").asText();
        JsonNode id = object.hasNonNull("id") ? object.get("id") : IntNode.valueOf(found.line());
        try {
            Pair pair = new Pair(
                    id, Report.of(id.asText(), text), span(object, "source", text), span(object, "target", text));
            return new Item.Good<>(found.where(), id.asText(), pair);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            return new Item.Bad<>(new Read.Refused(
                    found.where(),
                    "a span does not lie in the text",
                    "spans are [start, end) in Unicode code points of the text"));
        }
    }

    private static @Nullable Span span(ObjectNode object, String party, String text) {
        JsonNode span = object.path(party + "_span");
        if (span.isArray() && span.size() == 2) {
            return CodePoints.toUnits(text, span.get(0).asInt(-1), span.get(1).asInt(-1));
        }
        if (span.isArray()) {
            throw new IllegalArgumentException("a span has two numbers");
        }
        return RelationReader.locate(text, object.get(party).asText());
    }
}
