package org.histor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.LedgerReader.Alert;
import org.histor.ledger.query.LedgerReader.ChangeRow;
import org.histor.ledger.query.Stats;
import org.histor.ledger.query.Stats.Share;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts what is in the ledger. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Counts what is in the ledger, names the days that left their baseline, and the last changes.",
        footerHeading = "%nExample:%n",
        footer = {"  histor ledger stats --country EST"})
final class LedgerStatsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Option(names = "--country", paramLabel = "CODE", description = "alerts of this country only")
    private String country = "";

    @Option(names = "--most", paramLabel = "N", description = "rows of each list (default: 10)")
    private int most = 10;

    LedgerStatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (LedgerReader reader = file.open(console)) {
            Stats stats = Stats.of(reader);
            stats.totals()
                    .forEach(share -> console.out().println(String.format("%10d  %s", share.count(), share.name())));
            list("events by status", stats.statuses());
            list("events by type", stats.events());
            list("dyads", stats.dyads(most));
            list("origins", stats.origins(most));
            alerts(reader.alerts(country, most));
            changes(reader.changes(most));
        }
        console.out().flush();
        return 0;
    }

    private void list(String title, List<Share> shares) {
        if (!shares.isEmpty()) {
            console.out().println(title);
            shares.forEach(share ->
                    console.out().println(String.format("%10d  %s", share.count(), Width.tame(share.name()))));
        }
    }

    private void alerts(List<Alert> alerts) {
        if (!alerts.isEmpty()) {
            console.out().println("days that left the baseline of the 90 days before");
            alerts.forEach(alert -> console.out()
                    .println(String.format(
                            "  %s  %-9s score %.1f (baseline %.1f ± %.1f), %d events",
                            alert.day(),
                            alert.series(),
                            alert.score(),
                            alert.baseline(),
                            alert.deviation(),
                            alert.events())));
        }
    }

    private void changes(List<ChangeRow> changes) {
        if (!changes.isEmpty()) {
            console.out().println("changes");
            changes.forEach(change -> console.out()
                    .println("  " + change.at().substring(0, 19) + "  " + change.kind() + "  "
                            + Width.tame(change.subject()) + "  "
                            + (change.before() == null ? "" : change.before() + " → ")
                            + (change.after() == null ? "gone" : change.after())));
        }
    }
}
