package org.histor.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.ingest.JsonRows.Row;
import org.histor.report.Offsets;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSONL as a report: {@code {"id"|"doc", "published", "publisher", "title", "url", "retrieved", "text"}}. Only the text is needed;
 * without an id, file and line make one. Unknown keys are passed over. Days are ISO 8601, with or without a time; the day is taken as written.
 */
final class JsonReport {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?");
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;

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
            LocalDate published = dayOf("published");
            LocalDate retrieved = dayOf("retrieved");
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
                    published,
                    retrieved,
                    Offsets.SAME);
            return new Read.Received(where, report);
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

    private @Nullable LocalDate dayOf(String field) throws Wrong {
        String value = text(field, false);
        if (value == null) {
            return null;
        }
        LocalDate day = day(value);
        if (day == null) {
            throw new Wrong(Refusals.impossibleDate(where, field, shortened(value)));
        }
        return day;
    }

    /** The day that an ISO 8601 date or time begins with, as it is written there; null if there is none. */
    static @Nullable LocalDate day(String value) {
        Matcher parts = DAY.matcher(value.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            LocalDate day = LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            return year < FIRST_YEAR || year > LAST_YEAR ? null : day;
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
