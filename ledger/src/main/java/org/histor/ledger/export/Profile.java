package org.histor.ledger.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.EventRow;
import org.jspecify.annotations.Nullable;

/** A tab-separated layout of events that other systems made common: its columns in order, and what fills each. */
record Profile(String name, List<Column> columns) {

    /** @param value null or empty: the ledger does not know it, or the layout does not ask it of us */
    record Column(String name, Function<EventRow, @Nullable Object> value) {}

    Profile {
        columns = List.copyOf(columns);
    }

    String header() {
        return String.join("\t", columns.stream().map(Column::name).toList()) + "\n";
    }

    String line(EventRow row) {
        StringBuilder line = new StringBuilder();
        for (Column column : columns) {
            Object value = column.value().apply(row);
            line.append(line.isEmpty() && column == columns.get(0) ? "" : "\t")
                    .append(value == null ? "" : String.valueOf(value).replaceAll("[\\p{Cntrl}]+", " "));
        }
        return line.append('\n').toString();
    }

    static Column column(String name, Function<EventRow, @Nullable Object> value) {
        return new Column(name, value);
    }

    static Column empty(String name) {
        return new Column(name, row -> null);
    }

    /** The first party of a side, from the event's detail. */
    static Function<EventRow, @Nullable Object> party(String side, String field) {
        return row -> {
            String value =
                    EventJson.read(row.detail()).path(side).path(0).path(field).asText("");
            return value.isEmpty() || value.equals("null") ? null : value;
        };
    }

    /** 20240516. */
    static @Nullable String compact(@Nullable String day) {
        return day == null ? null : (day + "-01-01".substring(day.length() - 4)).replace("-", "");
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
