package org.histor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.histor.ledger.export.Snapshot;
import org.histor.ledger.query.LedgerReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a folder to be handed on. */
@Command(
        name = "snapshot",
        mixinStandardHelpOptions = true,
        description =
                "Writes a folder to hand on: events, claims, codebook, actors, corrections, hashes, and how to read them.",
        footerHeading = "%nExample:%n",
        footer = {"  histor ledger snapshot histor-2024-05"})
final class LedgerSnapshotCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Parameters(paramLabel = "FOLDER", description = "a new or empty folder")
    private Path folder = Path.of(".");

    LedgerSnapshotCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (LedgerReader reader = file.open(console)) {
            new Snapshot(reader).write(folder);
        }
        console.message("snapshot written to " + folder);
        return 0;
    }
}
