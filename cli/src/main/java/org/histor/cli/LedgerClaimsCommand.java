package org.histor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists claims. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lists claims with the events they are of. Filters are those of events; days of reports are the claim's own.",
        footerHeading = "%nExample:%n",
        footer = {"  histor ledger claims --status denied --format jsonl"})
final class LedgerClaimsCommand implements Callable<Integer> {

    private static final List<String> HEADS = List.of("event", "report", "who", "did", "to whom", "how", "said by");
    private static final int[] LEAST = {8, 10, 12, 14, 12, 10, 12};
    private static final int PAGE = 2_000;
    private static final int SHORT_ID = 8;

    private final Console console;
    private final List<List<String>> page = new ArrayList<>();

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = "--format",
            paramLabel = "table|tsv|jsonl",
            description = "table (default), tsv, or jsonl as histor code prints it")
    private LedgerFormat format = LedgerFormat.TABLE;

    LedgerClaimsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Filter filter = filters.filter();
        try (LedgerReader reader = file.open(console)) {
            switch (format) {
                case TABLE -> {
                    reader.claims(filter, row -> show(ClaimLine.of(row)));
                    print();
                }
                case TSV -> {
                    console.out()
                            .print(Tsv.line(
                                    "event_id",
                                    "id",
                                    "doc",
                                    "publisher",
                                    "published",
                                    "date",
                                    "event",
                                    "actor",
                                    "recipient",
                                    "place",
                                    "size",
                                    "modality",
                                    "said_by",
                                    "report_status",
                                    "status",
                                    "origins",
                                    "text"));
                    reader.claims(filter, row -> console.out().print(tsv(ClaimLine.of(row))));
                }
                case JSONL -> {
                    EventJson json = new EventJson();
                    reader.claims(filter, row -> console.out().println(json.line(row)));
                }
            }
        }
        console.out().flush();
        return 0;
    }

    private void show(ClaimLine claim) {
        page.add(List.of(
                claim.row().eventId().substring(0, SHORT_ID),
                claim.published(),
                Width.tame(claim.parties("actor")),
                claim.act(),
                Width.tame(claim.parties("recipient")),
                claim.modality() + (claim.status().equals("reported") ? "" : " " + claim.status()),
                Width.tame(claim.saidBy().isEmpty() ? claim.publisher() : claim.saidBy())));
        if (page.size() == PAGE) {
            print();
        }
    }

    private void print() {
        if (page.isEmpty()) {
            return;
        }
        Paint paint = new Paint(console.colour());
        Grid grid = Grid.fit(HEADS, page, LEAST, 0, console.columns());
        List<UnaryOperator<String>> faint =
                HEADS.stream().<UnaryOperator<String>>map(head -> paint::faint).toList();
        List<UnaryOperator<String>> plain =
                HEADS.stream().<UnaryOperator<String>>map(head -> text -> text).toList();
        console.out().print(grid.row(HEADS, faint));
        page.forEach(cells -> console.out().print(grid.row(cells, plain)));
        page.clear();
    }

    private static String tsv(ClaimLine claim) {
        return Tsv.line(
                claim.row().eventId(),
                claim.claim().path("id").asText(),
                claim.claim().path("doc").asText(),
                claim.publisher(),
                claim.published(),
                claim.day(),
                claim.act(),
                claim.parties("actor"),
                claim.parties("recipient"),
                claim.place(),
                claim.sizes(),
                claim.modality(),
                claim.saidBy(),
                claim.status(),
                claim.row().eventStatus(),
                claim.row().origins(),
                claim.text());
    }
}
