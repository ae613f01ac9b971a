package org.histor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.LedgerReader.ChangeRow;
import org.histor.ledger.query.LedgerReader.LinkRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one event with all behind it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows an event: who says so and in which words, who denies it, the figures of each, what it follows from.",
        footerHeading = "%nExample:%n",
        footer = {"  histor ledger show 3f2a"})
final class LedgerShowCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Parameters(paramLabel = "ID", description = "the event's id, or its beginning")
    private String id = "";

    LedgerShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (LedgerReader reader = file.open(console)) {
            List<EventRow> events = reader.eventsNamed(id);
            if (events.size() != 1) {
                console.message("histor: " + missing(events, reader));
                return 1;
            }
            show(events.get(0), reader);
        }
        console.out().flush();
        return 0;
    }

    private String missing(List<EventRow> events, LedgerReader reader) {
        if (!events.isEmpty()) {
            return "several events begin with '" + id + "': "
                    + String.join(" ", events.stream().map(EventRow::id).toList());
        }
        return reader.heirsOf(id)
                .map(heirs -> "event " + id + " is now " + heirs)
                .orElse("there is no event '" + id + "'; histor ledger events lists them");
    }

    private void show(EventRow event, LedgerReader reader) {
        console.out().print(new EventGrid(console).of(List.of(event)));
        console.out()
                .println("id " + event.id() + " · " + event.first() + " – " + event.last() + " · confidence "
                        + event.confidence());
        ObjectNode detail = EventJson.read(event.detail());
        origins("says so", detail.path("origins"));
        origins("denies it", detail.path("denials"));
        figures(detail.path("size"));
        links(reader.linksOf(event.id()));
        console.out().println("claims");
        reader.claimsOf(event.id(), row -> claim(ClaimLine.of(row)));
        changes(reader.changesOf(event.id()));
    }

    private void origins(String verb, JsonNode origins) {
        for (JsonNode origin : origins) {
            String side = origin.path("side").asText("");
            line(
                    verb,
                    Width.tame(origin.path("name").asText()) + " ("
                            + origin.path("kind").asText() + (side.isEmpty() ? "" : ", " + side) + ")");
        }
    }

    private void figures(JsonNode sizes) {
        for (JsonNode size : sizes) {
            List<String> said = new ArrayList<>();
            for (JsonNode each : size.path("by_origin")) {
                String origin = each.path("origin").asText();
                said.add(EventGrid.size(((ObjectNode) each.deepCopy()).put("what", ""))
                                .strip() + " by " + Width.tame(origin.substring(origin.indexOf(':') + 1)));
            }
            line("how many", EventGrid.size(size) + ": " + String.join(", ", said));
        }
    }

    private void links(List<LinkRow> links) {
        for (LinkRow link : links) {
            line(
                    link.forward() ? link.kind() : "after " + link.kind(),
                    link.other() + " " + link.date() + " " + Width.tame(link.words()) + " (" + link.status() + "), "
                            + EventGrid.plural(link.days(), "day"));
        }
    }

    private void claim(ClaimLine claim) {
        String sizes = claim.sizes().isEmpty() ? "" : " · " + claim.sizes();
        String said = claim.saidBy().isEmpty() ? "" : " · said by " + claim.saidBy();
        line(
                claim.published(),
                Width.tame(claim.publisher() + " · " + claim.modality() + " " + claim.status() + said + sizes));
        Width.wrap("“" + Width.tame(claim.text()) + "”", console.columns() - 4, 3)
                .forEach(line -> console.out().println("    " + line));
    }

    private void changes(List<ChangeRow> changes) {
        for (ChangeRow change : changes) {
            line("changed", change.at() + " " + change.kind() + " " + change.before() + " → " + change.after());
        }
    }

    private void line(String head, String words) {
        int indent = 2;
        List<String> lines = Width.wrap(head + "  " + words, console.columns() - indent, 4);
        lines.forEach(line -> console.out().println(" ".repeat(indent) + line));
    }
}
