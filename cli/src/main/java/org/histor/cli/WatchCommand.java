package org.histor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.histor.ingest.Intake;
import org.histor.ingest.Journal;
import org.histor.ingest.document.Limits;
import org.histor.ingest.origin.Provenance;
import org.histor.ingest.watch.AddressPolicy;
import org.histor.ingest.watch.FeedList;
import org.histor.ingest.watch.HttpFetcher;
import org.histor.ingest.watch.Pace;
import org.histor.ingest.watch.WatchPolicy;
import org.histor.ingest.watch.Watcher;
import org.histor.knowledge.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Polls feeds and puts what is new into the ledger. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Polls feeds politely, codes what is new, and puts it into the ledger.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  histor watch feeds.opml                       for ever; Ctrl-C stops, the same command goes on",
            "  histor watch --once --ledger news.duckdb feeds.opml     for cron",
            "  histor watch --every 30m https://example.org/feed.xml",
            "",
            "Robots.txt is kept to, hosts are asked one request at a time with a pause, failing feeds ever more rarely.",
            "What was seen is kept beside the ledger. On a terminal a line tells how things stand; elsewhere each poll",
            "is a line of JSON on the standard error."
        })
final class WatchCommand implements Callable<Integer> {

    private static final int DEADLINE_IN_SECONDS = 60;
    private static final int CONNECT_IN_SECONDS = 10;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "OPML|ADDRESS", description = "a list of feeds, or the address of one")
    private List<String> sources = List.of();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            defaultValue = "histor.duckdb",
            description = "the ledger to put reports into, made where there is none (default: histor.duckdb)")
    private Path ledger = Path.of("histor.duckdb");

    @Option(names = "--once", description = "poll every feed that is due, then end")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "15m",
            converter = Span.class,
            defaultValue = "15m",
            description = "shortest time between two polls of a feed: 90s, 15m, 2h (default: 15m)")
    private Duration interval = Duration.ofMinutes(15);

    @Option(names = "--allow-private", description = "fetch from private and local networks too")
    private boolean allowPrivate;

    @Mixin
    private ReaderChoice reader = new ReaderChoice();

    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        FeedList list = FeedList.of(sources, Limits.DEFAULT);
        list.refused().forEach(refused -> console.message("histor: " + refused));
        if (list.addresses().isEmpty()) {
            return 1;
        }
        try (Interruption interruption = new Interruption()) {
            watch(list.addresses(), interruption);
        }
        return list.refused().isEmpty() ? 0 : 1;
    }

    private void watch(List<String> addresses, Interruption interruption) throws IOException, InterruptedException {
        Versions versions = Versions.load();
        String version = "histor-ingest 1 " + versions.coder() + " " + versions.knowledge();
        String agent = "Histor/" + versions.coder().replaceAll("^\\S+ ", "") + " (news event coder)";
        HttpFetcher.Policy fetching = new HttpFetcher.Policy(
                agent,
                Duration.ofSeconds(CONNECT_IN_SECONDS),
                Duration.ofSeconds(DEADLINE_IN_SECONDS),
                new AddressPolicy(allowPrivate),
                Limits.DEFAULT);
        try (LedgerSink sink = LedgerSink.open(ledger, version, "histor watch " + String.join(" ", sources));
                Journal seen = Journal.open(beside(".seen"), "histor-watch 1");
                HttpFetcher fetcher = new HttpFetcher(fetching)) {
            Intake intake = new Intake(Provenance.withDefaults(), sink.journal(), InstantSource.system());
            WatchHarvest harvest = new WatchHarvest(intake, sink, new Once<>(() -> reader.engine(console)), console);
            Watcher.Surroundings around = new Watcher.Surroundings(
                    fetcher,
                    Pace.real(),
                    RandomGenerator.getDefault(),
                    harvest,
                    new WatchReporter(console),
                    seen,
                    beside(".feeds"));
            try (Watcher watcher = new Watcher(WatchPolicy.DEFAULT.every(interval), around, addresses)) {
                watcher.run(once, interruption::isAsked);
            }
            sink.finish(true);
            console.message("ledger " + ledger + ": " + sink.count());
        }
    }

    private Path beside(String suffix) throws IOException {
        Path file = ledger.resolveSibling(ledger.getFileName() + suffix);
        if (!Files.exists(ledger)) {
            Files.deleteIfExists(file);
        }
        return file;
    }

    /** 90s, 15m, 2h. */
    static final class Span implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            if (!value.matches("[1-9]\\d{0,5}[smh]")) {
                throw new TypeConversionException("'" + value + "' is no length of time; write 90s, 15m or 2h");
            }
            long number = Long.parseLong(value.substring(0, value.length() - 1));
            return switch (value.charAt(value.length() - 1)) {
                case 's' -> Duration.ofSeconds(number);
                case 'm' -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
    }
}
