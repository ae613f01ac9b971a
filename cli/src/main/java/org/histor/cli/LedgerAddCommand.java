package org.histor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.histor.Coding;
import org.histor.claim.ClaimReader;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Read.Refused;
import org.histor.ledger.Ledger;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.Transcript;
import org.histor.ledger.store.Writer;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds reports to the ledger. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Adds reports, or claims that histor code printed, and merges what is new into events.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor ledger add news.jsonl pages/",
            "  histor ledger add claims.jsonl",
            "  histor ledger add            merges what an interrupted add left",
            "",
            "Adding a report twice changes nothing. A changed version (same url, or same publisher and id) takes the place of the old one;",
            "histor ledger stats says what changed."
        })
final class LedgerAddCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private int failed;

    @Mixin
    private LedgerFile file = new LedgerFile();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|FOLDER|-",
            description = "reports or claims; - is the standard input")
    private List<String> names = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "worker threads (default: one a processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = CodeCommand.Day.class,
            description = "day of publication of reports that do not name theirs")
    private @Nullable LocalDate published;

    @Option(names = "--keep-text", description = "keep the whole text of reports in the ledger; exports never have it")
    private boolean keepText;

    @Mixin
    private ReaderChoice readerChoice = new ReaderChoice();

    LedgerAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path input = names.contains(STANDARD_INPUT) ? spooled() : null;
        try (Ledger ledger = Ledger.open(file.path(), "add " + String.join(" ", names))) {
            List<String> documents = new ArrayList<>();
            for (String name : names) {
                boolean standard = name.equals(STANDARD_INPUT);
                Path content = standard && input != null ? input : Path.of(name);
                if (ClaimFile.isClaims(content)) {
                    new ClaimFile(name, content, ClaimReader.withDefaults()).read(ledger::add, this::refuse);
                } else {
                    documents.add(name);
                }
            }
            if (!documents.isEmpty()) {
                code(documents, input, ledger);
            }
            ledger.settle(done -> {});
            Writer.Count count = ledger.count();
            console.message("ledger " + file.path() + ": reports added " + count.added() + ", replaced "
                    + count.replaced() + ", already there " + count.known() + ", failed " + failed);
            return failed == 0 ? 0 : 1;
        } finally {
            if (input != null) {
                Files.deleteIfExists(input);
            }
        }
    }

    /** The standard input as a file, for it is looked at twice. */
    private Path spooled() throws IOException {
        Path spooled = Files.createTempFile("histor-", ".input");
        Files.copy(console.in(), spooled, StandardCopyOption.REPLACE_EXISTING);
        return spooled;
    }

    private void refuse(Refused refused) {
        failed++;
        console.message("histor: " + refused);
    }

    private void code(List<String> documents, @Nullable Path input, Ledger ledger) throws IOException {
        Transcript transcript = new Transcript();
        try (Reports reports = Reports.of(documents, input == null ? console.in() : Files.newInputStream(input));
                Tally tally = new Tally(console, "claims", reports)) {
            Engine engine = readerChoice.engine(console);
            new Batch<Read.Received, ReportClaims>(
                            console,
                            tally,
                            threads,
                            received -> transcript(received, engine.code(dated(received.report())), transcript),
                            coded -> {
                                ledger.add(coded);
                                tally.found(coded.claims().size());
                            })
                    .run(Item.received(reports));
            failed += tally.failures();
        }
    }

    private Report dated(Report report) {
        return report.published() == null && published != null ? report.publishedOn(published) : report;
    }

    private ReportClaims transcript(Read.Received received, Coding coding, Transcript transcript) {
        return transcript.of(
                coding.report().report(), coding.claims(), keepText, LedgerSink.imprint(received.imprint()));
    }
}
