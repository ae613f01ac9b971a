package org.histor.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.format.JsonRows.Row;
import org.histor.report.Offsets;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSONL as a report: {@code {"id"|"doc", "published", "publisher", "title", "url", "retrieved", "text"}}. Only the text is needed;
 * without an id, file and line make one. Unknown keys are passed over. Days are ISO 8601, with or without a time; the day is taken as written.
 */
final class JsonReport {

    private static final Pattern ISO = Pattern.compile("\\d{4}-?\\d{2}-?\\d{2}(?:[T ].*)?");

    /** Signals the refusal from the depth of a field. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Read.Refused refused;

        Wrong(Read.Refused refused) {
            super(refused.why());
            this.refused = refused;
        }
    }

    private final String where;
    private final JsonNode object;

    private JsonReport(String where, JsonNode object) {
        this.where = where;
        this.object = object;
    }

    /** @param otherwise the id of a report that has none */
    static Read read(Row.Found row, String otherwise) {
        return new JsonReport(row.where(), row.object()).read(otherwise);
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 37) + "...";
    }

    private Read read(String otherwise) {
        try {
            String id = text("id", true);
            String doc = id == null ? text("doc", true) : id;
            Moment published = momentOf("published");
            Moment retrieved = momentOf("retrieved");
            String text = text("text", false);
            if (text == null) {
                return Refusals.missingText(where);
            }
            Report report = new Report(
                    doc == null ? otherwise : doc,
                    text,
                    text("publisher", false),
                    text("title", false),
                    text("url", false),
                    published == null ? null : published.day(),
                    retrieved == null ? null : retrieved.day(),
                    Offsets.SAME);
            return new Read.Received(where, Format.JSONL, report, Imprint.of(List.of(), published, null, null));
        } catch (Wrong wrong) {
            return wrong.refused;
        }
    }

    private @Nullable String text(String field, boolean numberToo) throws Wrong {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isTextual() || numberToo && value.isIntegralNumber()) {
            return value.asText().isBlank() ? null : value.asText();
        }
        throw new Wrong(Refusals.wrongType(where, field, type(value)));
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "a text";
            case NULL, MISSING -> "nothing";
        };
    }

    private @Nullable Moment momentOf(String field) throws Wrong {
        String value = text(field, false);
        if (value == null) {
            return null;
        }
        Moment moment = ISO.matcher(value.strip()).matches() ? Moments.read(value) : null;
        if (moment == null) {
            throw new Wrong(Refusals.impossibleDate(where, field, shortened(value)));
        }
        return moment;
    }
}
