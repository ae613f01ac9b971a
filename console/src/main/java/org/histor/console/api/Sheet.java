package org.histor.console.api;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows for spreadsheets. What a report wrote must not become a formula there: such text gets an apostrophe before it. */
enum Sheet {
    COMMAS,
    TABS;

    String line(List<? extends @Nullable Object> cells) {
        return cells.stream()
                .map(this::cell)
                .collect(Collectors.joining(this == COMMAS ? "," : "\t", "", this == COMMAS ? "\r\n" : "\n"));
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Number ? value.toString() : tame(value.toString());
        if (this == TABS) {
            return text.replaceAll("[\\t\\r\\n]+", " ");
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String tame(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
