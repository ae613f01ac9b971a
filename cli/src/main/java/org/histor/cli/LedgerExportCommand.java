package org.histor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.histor.ledger.LedgerException;
import org.histor.ledger.export.Export;
import org.histor.ledger.export.Export.Layout;
import org.histor.ledger.query.LedgerReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes events in the layouts of other systems. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes events as PLOVER JSONL, Parquet, or in the layout of GDELT 2.0, Phoenix or POLECAT.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor ledger export plover > events.jsonl",
            "  histor ledger export gdelt --actor RUS > events.tsv",
            "  histor ledger export parquet --out events.parquet"
        })
final class LedgerExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Parameters(paramLabel = "plover|parquet|gdelt|phoenix|polecat", description = "the layout; parquet has all events")
    private Layout layout = Layout.PLOVER;

    @Option(names = "--header", description = "name the columns in a first line; GDELT's own files have none")
    private boolean header;

    @Option(names = "--out", paramLabel = "FILE", description = "where to (default: the standard output)")
    private @Nullable Path out;

    LedgerExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (out != null && Files.exists(out)) {
            throw new LedgerException(out + ": the file is there already; name a new one");
        }
        try (LedgerReader reader = file.open(console)) {
            Export export = new Export(reader);
            if (out == null) {
                export.write(layout, filters.filter(), header, console.out());
                console.out().flush();
            } else if (Export.needsFile(layout)) {
                export.parquet(out);
            } else {
                try (Writer writer = Files.newBufferedWriter(out)) {
                    export.write(layout, filters.filter(), header, writer);
                }
            }
        }
        return 0;
    }
}
