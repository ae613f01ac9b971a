package org.histor.bench.flink;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.histor.flink.Inputs;
import org.histor.flink.LedgerJob;
import org.histor.flink.code.CodedReport;
import org.histor.flink.ledger.Edition;
import org.histor.flink.ledger.Terms;

/**
 * The state of a running job whose events are all open: {@code flink.StateSize CLAIMS.jsonl [SLOTS]}, over claims as {@code LedgerGenerator} makes them. Runs the job until
 * all is merged, asks for a checkpoint to local disk, and prints bytes an event and how long it took.
 */
public final class StateSize {

    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicLong LAST = new AtomicLong();
    private static final AtomicLong REPORTS = new AtomicLong();
    private static final long QUIET = Duration.ofSeconds(20).toNanos();

    private StateSize() {}

    /** Counts what goes by. Static, for the cluster is in this JVM. */
    private static final class Counted implements MapFunction<Edition, String> {
        @Override
        public String map(Edition edition) {
            if (edition.gone()) {
                OPEN.remove(edition.id());
            } else {
                OPEN.add(edition.id());
            }
            LAST.set(System.nanoTime());
            return edition.id();
        }
    }

    private static final class CountedReports implements MapFunction<CodedReport, CodedReport> {
        @Override
        public CodedReport map(CodedReport report) {
            REPORTS.incrementAndGet();
            LAST.set(System.nanoTime());
            return report;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int slots = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        Path checkpoints = Files.createTempDirectory("histor-state");
        StreamExecutionEnvironment environment = LocalCluster.environment(true, slots, checkpoints);
        SingleOutputStreamOperator<CodedReport> reports = Inputs.coded(
                        Inputs.files(environment, List.of(arguments[0]), Duration.ofDays(1)))
                .map(new CountedReports(), TypeInformation.of(CodedReport.class));
        LedgerJob job = LedgerJob.of(reports, new Terms(true, Duration.ofSeconds(30), 3650, 0));
        job.events().map(new Counted(), Types.STRING).sinkTo(new DiscardingSink<>());
        job.links().sinkTo(new DiscardingSink<>());
        LAST.set(System.nanoTime());
        long start = System.nanoTime();
        try (LocalCluster cluster = LocalCluster.of(slots)) {
            JobID id = cluster.submit(environment);
            while (OPEN.isEmpty() || System.nanoTime() - LAST.get() < 30_000_000_000L + QUIET) {
                Thread.sleep(1000);
            }
            double merged = (LAST.get() - start) / 1e9;
            long before = System.nanoTime();
            String path = cluster.checkpoint(id);
            double took = (System.nanoTime() - before) / 1e9;
            long bytes = size(Path.of(URI.create(path)));
            System.out.printf(
                    Locale.ROOT,
                    "%d reports, %d open events after %.0f s; checkpoint of %.1f MB in %.1f s: %d bytes an event, %d a report%n",
                    REPORTS.get(),
                    OPEN.size(),
                    merged,
                    bytes / 1e6,
                    took,
                    bytes / OPEN.size(),
                    bytes / REPORTS.get());
            new CheckpointParts(path).print(OPEN.size());
            cluster.cancel(id);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
