package org.histor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.EventRow;

/** Events for people: a row each, and below it who says so, how many and where. */
final class EventGrid {

    private static final List<String> HEADS = List.of("event", "when", "who", "did", "to whom", "status");
    private static final int[] LEAST = {8, 10, 14, 16, 14, 11};
    private static final int SHORT_ID = 8;
    private static final int QUAD_OF_CONFLICT = 3;

    private final Console console;
    private final Paint paint;

    EventGrid(Console console) {
        this.console = console;
        this.paint = new Paint(console.colour());
    }

    String of(List<EventRow> rows) {
        if (rows.isEmpty()) {
            return "no events\n";
        }
        Grid grid = Grid.fit(HEADS, rows.stream().map(EventGrid::cells).toList(), LEAST, 0, console.columns());
        List<UnaryOperator<String>> faint =
                HEADS.stream().<UnaryOperator<String>>map(head -> paint::faint).toList();
        StringBuilder table = new StringBuilder(grid.row(HEADS, faint));
        for (EventRow row : rows) {
            table.append(grid.row(cells(row), paints(row)));
            int indent = grid.startOf(1);
            Width.wrap(details(row), console.columns() - indent, 2)
                    .forEach(line -> table.append(" ".repeat(indent))
                            .append(paint.faint(line))
                            .append('\n'));
        }
        return table.toString();
    }

    private static List<String> cells(EventRow row) {
        return List.of(
                row.id().substring(0, SHORT_ID),
                row.date() == null ? "" : row.date() + (row.stated() ? "" : "?"),
                Width.shorten(Width.tame(row.actor()), 80),
                act(row),
                Width.shorten(Width.tame(row.recipient()), 80),
                row.status());
    }

    static String act(EventRow row) {
        String act = row.event() + (row.modes().isEmpty() ? "" : "/" + String.join("/", row.modes()));
        return row.modality().equals("actual") ? act : act + " (" + row.modality() + ")";
    }

    private List<UnaryOperator<String>> paints(EventRow row) {
        boolean conflict = row.quad() >= QUAD_OF_CONFLICT;
        UnaryOperator<String> plain = text -> text;
        UnaryOperator<String> act = conflict ? paint::red : paint::green;
        return List.of(paint::faint, paint::faint, plain, act, plain, paint::yellow);
    }

    /** {@code 2 origins (EST, GBR), denied by 1 · 3 reports · 3–5 dead · at Kharkiv UKR}. */
    static String details(EventRow row) {
        List<String> parts = new ArrayList<>();
        String sides = row.sides().isEmpty() ? "" : " (" + String.join(", ", row.sides()) + ")";
        parts.add(plural(row.origins(), "origin") + sides + (row.denials() == 0 ? "" : ", denied by " + row.denials()));
        parts.add(plural(row.reports(), "report"));
        if (row.corrections() > 0) {
            parts.add(plural(row.corrections(), "correction"));
        }
        for (JsonNode size : EventJson.read(row.detail()).path("size")) {
            parts.add(size(size));
        }
        if (row.place() != null) {
            parts.add("at " + Width.tame(row.place()) + (row.country() == null ? "" : " " + row.country()));
        }
        return String.join(" · ", parts);
    }

    static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static String size(JsonNode size) {
        JsonNode min = size.path("min");
        JsonNode max = size.path("max");
        String unit = size.hasNonNull("unit") ? size.get("unit").asText() + " " : "";
        String count = min.isNull()
                ? "≤" + max.asText()
                : max.isNull()
                        ? "≥" + min.asText()
                        : min.equals(max) ? min.asText() : min.asText() + "–" + max.asText();
        return unit + count + " " + Width.tame(size.path("what").asText());
    }
}
