package org.histor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.histor.claim.InvalidClaimException;
import org.histor.ingest.document.Read.Refused;
import org.histor.ledger.Ledger;
import org.histor.ledger.gdelt.GdeltEvents;
import org.histor.ledger.store.Writer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings events of other systems into the ledger. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Adds events of GDELT 2.0 as claims, one a line, and merges them.",
        footerHeading = "%nExample:%n",
        footer = {
            "  histor ledger import gdelt 20240516120000.export.CSV",
            "",
            "A line that is no event is refused by its number; the rest goes in. Importing a file twice changes nothing."
        })
final class LedgerImportCommand implements Callable<Integer> {

    /** Whose events. */
    enum Origin {
        GDELT
    }

    private final Console console;
    private int failed;

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Parameters(index = "0", paramLabel = "gdelt", description = "the layout: 61 columns, tabs between, no header")
    private Origin origin = Origin.GDELT;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "unpacked event files")
    private List<Path> inputs = List.of();

    LedgerImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = Ledger.open(file.path(), "import " + origin + " " + inputs)) {
            GdeltEvents events = new GdeltEvents();
            for (Path input : inputs) {
                read(input, events, ledger);
            }
            ledger.settle(done -> {});
            Writer.Count count = ledger.count();
            console.message("ledger " + file.path() + ": events imported " + count.added() + ", replaced "
                    + count.replaced() + ", already there " + count.known() + ", failed " + failed);
        }
        return failed == 0 ? 0 : 1;
    }

    private void read(Path input, GdeltEvents events, Ledger ledger) throws IOException {
        // not Files.newBufferedReader, which gives the whole file up for one wrong byte
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(input), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    ledger.add(events.read(line));
                } catch (InvalidClaimException broken) {
                    failed++;
                    String why = String.valueOf(broken.getMessage());
                    console.message("histor: " + new Refused(input + ":" + number, why, broken.mend()));
                }
            }
        }
    }
}
