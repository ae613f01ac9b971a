package org.histor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.histor.Coding;
import org.histor.ingest.Intake;
import org.histor.ingest.Intake.Decision;
import org.histor.ingest.Journal;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.ingest.origin.Provenance;
import org.histor.knowledge.Versions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts reports through the coder into the ledger. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads news where it is, codes it, and puts it into the ledger.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor ingest --dry-run inbox/                    what would be read, and what would be left out",
            "  histor ingest --ledger news.duckdb crawl.warc.gz  a web archive",
            "  histor ingest feed.xml page.html agency.zip -     several at once, the standard input among them",
            "",
            "Formats are told by content: RSS, Atom, JSON Feed, HTML, WARC, ninjs, NewsML-G2, NITF, JSONL, plain text,",
            "and zip, gzip and folders of these. Reports that are not in English are kept without claims.",
            "Ctrl-C stops after what is under way; the same command resumes."
        })
final class IngestCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER|-", description = "what to read; - is the standard input")
    private List<String> sources = List.of();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            defaultValue = "histor.duckdb",
            description = "the ledger to put them into, made where there is none (default: histor.duckdb)")
    private Path ledger = Path.of("histor.duckdb");

    @Option(names = "--dry-run", description = "print what would be read, code nothing and write nothing")
    private boolean dryRun;

    @Option(names = "--threads", paramLabel = "N", description = "worker threads (default: one a processor)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = CodeCommand.Day.class,
            description = "day of publication of reports that do not name theirs")
    private @Nullable LocalDate published;

    /** A decision and, where it was to code, what came of it. */
    record Done(Decision decision, @Nullable Coding coding) {}

    @Mixin
    private ReaderChoice reader = new ReaderChoice();

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Interruption interruption = new Interruption();
                Reports reports = Reports.of(sources, console.in());
                Tally tally = Tally.withoutHook(console, "claims", reports)) {
            int status = dryRun ? dryRun(reports, tally, interruption) : ingest(reports, tally, interruption);
            if (interruption.isAsked()) {
                console.message("histor: stopped; the same command resumes");
            }
            return interruption.isAsked() ? 1 : status;
        }
    }

    private int dryRun(Reports reports, Tally tally, Interruption interruption) throws IOException {
        Intake intake = new Intake(Provenance.withDefaults(), Journal.none(), InstantSource.system());
        DryRun list = new DryRun(console);
        for (Read read = reports.next(); read != null && !interruption.isAsked(); read = reports.next()) {
            if (read instanceof Read.Refused refused) {
                tally.read();
                tally.failed();
                console.message("histor: " + refused);
            } else {
                Read dated = dated(read);
                list.show(dated, intake.decide(dated));
                tally.readUnlessSkipped(read);
            }
        }
        new IntakeSummary(console).print(intake);
        return tally.status();
    }

    private int ingest(Reports reports, Tally tally, Interruption interruption) throws IOException {
        String version = "histor-ingest 1 " + Versions.load().coder() + " "
                + Versions.load().knowledge();
        try (LedgerSink sink = LedgerSink.open(ledger, version, "histor ingest " + String.join(" ", sources))) {
            Intake intake = new Intake(Provenance.withDefaults(), sink.journal(), InstantSource.system());
            Once<Engine> engine = new Once<>(() -> reader.engine(console));
            new Batch<Decision, Done>(console, tally, threads, decision -> work(decision, engine), done -> {
                        sink.take(done);
                        tally.found(
                                done.coding() == null
                                        ? 0
                                        : done.coding().claims().size());
                    })
                    .run(() -> next(reports, intake, interruption));
            sink.finish(!interruption.isAsked());
            new IntakeSummary(console).print(intake);
            console.message("ledger " + ledger + ": " + sink.count());
        }
        return tally.status();
    }

    private static Done work(Decision decision, Once<Engine> engine) {
        return decision instanceof Decision.Code code
                ? new Done(decision, engine.get().code(code.received().report()))
                : new Done(decision, null);
    }

    /** The next report on which something is to be done. */
    private @Nullable Item<Decision> next(Reports reports, Intake intake, Interruption interruption)
            throws IOException {
        while (!interruption.isAsked()) {
            Read read = reports.next();
            if (read == null) {
                return null;
            }
            if (read instanceof Read.Refused refused) {
                return new Item.Bad<>(refused);
            }
            Optional<Decision> decision = intake.decide(dated(read));
            if (decision.isPresent() && !(decision.get() instanceof Decision.Pass)) {
                String id = read instanceof Read.Received received
                        ? received.report().id()
                        : "";
                return new Item.Good<>(read.where(), id, decision.get());
            }
        }
        return null;
    }

    private Read dated(Read read) {
        return published != null
                        && read instanceof Read.Received received
                        && received.report().published() == null
                ? received.with(received.report().publishedOn(published))
                : read;
    }
}
