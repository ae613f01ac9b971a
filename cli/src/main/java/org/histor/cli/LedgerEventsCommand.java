package org.histor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.histor.ledger.query.EventCells;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists events. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists events: what claims of the same act add up to.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor ledger events --actor RUS --status disputed",
            "  histor ledger events --dyad 'RUS>UKR' --event ASSAULT --mode aerial --from 2024-05-01 --to 2024-05-31",
            "",
            "A question mark behind a day: no report states it, it is that of the first report.",
            "Conditions of different kinds must all hold; of one kind given several times, any."
        })
final class LedgerEventsCommand implements Callable<Integer> {

    /** So many rows share the widths of their columns. */
    private static final int PAGE = 2_000;

    private final Console console;
    private final List<EventRow> page = new ArrayList<>();

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = "--format",
            paramLabel = "table|tsv|jsonl",
            description = "table (default), tsv, or jsonl with PLOVER's names")
    private LedgerFormat format = LedgerFormat.TABLE;

    LedgerEventsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Filter filter = filters.filter();
        try (LedgerReader reader = file.open(console)) {
            switch (format) {
                case TABLE -> {
                    reader.events(filter, this::show);
                    console.out().print(page.isEmpty() ? "" : new EventGrid(console).of(page));
                }
                case TSV -> {
                    console.out().print(Tsv.line(EventCells.NAMES.toArray()));
                    reader.events(
                            filter,
                            row -> console.out()
                                    .print(Tsv.line(EventCells.of(row).toArray())));
                }
                case JSONL -> {
                    EventJson json = new EventJson();
                    reader.events(filter, row -> console.out().println(json.line(row)));
                }
            }
        }
        console.out().flush();
        return 0;
    }

    private void show(EventRow row) {
        page.add(row);
        if (page.size() == PAGE) {
            console.out().print(new EventGrid(console).of(page));
            page.clear();
        }
    }
}
