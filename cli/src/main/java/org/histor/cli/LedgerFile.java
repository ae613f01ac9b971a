package org.histor.cli;

import java.nio.file.Path;
import org.histor.ledger.query.LedgerReader;
import picocli.CommandLine.Option;

/** Which ledger. */
final class LedgerFile {

    @Option(names = "--ledger", paramLabel = "FILE", description = "the ledger (default: histor.duckdb)")
    private Path file = Path.of("histor.duckdb");

    Path path() {
        return file;
    }

    /** Opens it to read, and says if a run before was interrupted. */
    LedgerReader open(Console console) {
        LedgerReader reader = LedgerReader.open(file);
        if (reader.isUnsettled()) {
            console.message("histor: " + file + ": the last add was interrupted and some events are missing; "
                    + "run it again, or histor ledger add without files");
        }
        return reader;
    }
}
