package org.histor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.LedgerReader.LinkRow;

/** A ledger as text to read and compare: no ids, no confidences, for these follow the state of the knowledge. */
final class LedgerPortrait {

    private LedgerPortrait() {}

    static String of(Path ledger) {
        List<String> lines = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(ledger)) {
            List<EventRow> events = new ArrayList<>();
            reader.events(Filter.ALL, events::add);
            events.stream()
                    .map(event -> portrait(event, reader.linksOf(event.id())))
                    .sorted()
                    .forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    private static String portrait(EventRow event, List<LinkRow> links) {
        ObjectNode detail = EventJson.read(event.detail());
        List<String> lines = new ArrayList<>();
        String act = event.modes().isEmpty() ? event.event() : event.event() + "/" + String.join("+", event.modes());
        lines.add(event.date() + "  " + event.actor() + " | " + act + " | " + event.recipient()
                + (event.place() == null ? "" : " | at " + event.place()));
        lines.add("  " + event.status() + ", " + event.modality() + ", " + event.reports() + " texts, "
                + event.corrections() + " corrections");
        lines.add("  origins: " + origins(detail.path("origins")));
        if (event.denials() > 0) {
            lines.add("  denied by: " + origins(detail.path("denials")));
        }
        detail.path("size").forEach(size -> lines.add("  " + size(size)));
        links.stream()
                .filter(LinkRow::forward)
                .map(link -> "  " + link.kind() + ": " + link.date() + " " + link.words())
                .sorted()
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String origins(JsonNode origins) {
        List<String> names = new ArrayList<>();
        for (JsonNode origin : origins) {
            names.add(origin.path("name").asText() + " (" + origin.path("kind").asText() + ")");
        }
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String size(JsonNode size) {
        List<String> figures = new ArrayList<>();
        for (JsonNode figure : size.path("by_origin")) {
            String origin = figure.path("origin").asText();
            figures.add(range(figure) + " by " + origin.substring(origin.indexOf(':') + 1));
        }
        return size.path("what").asText() + " " + range(size) + ": "
                + figures.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String range(JsonNode figure) {
        String least = figure.path("min").asText();
        String most = figure.path("max").asText();
        return least.equals(most) ? least : least + " to " + most;
    }
}
