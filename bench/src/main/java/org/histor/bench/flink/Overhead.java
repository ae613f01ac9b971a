package org.histor.bench.flink;

import com.sun.management.OperatingSystemMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.histor.flink.Inputs;
import org.histor.flink.LedgerJob;
import org.histor.flink.Outputs;
import org.histor.flink.code.CodeDocuments;
import org.histor.flink.code.CodedReport;
import org.histor.flink.code.Engine;
import org.histor.flink.ledger.Terms;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.ledger.ReportClaims;

/**
 * What the job costs against the engine alone: {@code flink.Overhead plain|job NEWS.jsonl [SLOTS]}. Plain reads and codes on one thread, and keeps nothing; the job also
 * merges, chains and writes all its files. Both read one file and are warm before the clock starts. On a machine that others use, the processor's time counts.
 */
public final class Overhead {

    private static final int WARM = 150;

    private Overhead() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments[0];
        Path news = Path.of(arguments[1]);
        int slots = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        plain(news, WARM);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = System.nanoTime();
        long processor = system.getProcessCpuTime();
        long reports;
        if (what.equals("plain")) {
            reports = plain(news, Integer.MAX_VALUE);
        } else {
            job(news, slots);
            try (var lines = Files.lines(news)) {
                reports = lines.count();
            }
        }
        double elapsed = (System.nanoTime() - before) / 1e9;
        double spent = (system.getProcessCpuTime() - processor) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s, %d slots: %d reports, %.1f s elapsed, %.1f s of processor, %.1f reports/s, %.2f ms of processor a report%n",
                what,
                slots,
                reports,
                elapsed,
                spent,
                reports / elapsed,
                1000 * spent / reports);
    }

    private static long plain(Path news, int most) throws Exception {
        Engine engine = new Engine();
        long reports = 0;
        long claims = 0;
        try (Reports all = Reports.of(List.of(news.toString()), InputStream.nullInputStream())) {
            for (Read read = all.next(); read != null && reports < most; read = all.next()) {
                if (read instanceof Read.Received received) {
                    ReportClaims coded = engine.code(received.report());
                    claims += coded.claims().size();
                    reports++;
                }
            }
        }
        if (claims == 0) {
            throw new IllegalStateException(news + " has no claims");
        }
        return reports;
    }

    private static void job(Path news, int slots) throws Exception {
        Path out = Files.createTempDirectory("histor-overhead");
        StreamExecutionEnvironment environment = LocalCluster.environment(true, slots, out.resolve("checkpoints"));
        SingleOutputStreamOperator<CodedReport> reports =
                Inputs.coded(Inputs.files(environment, List.of(news.toString()), null));
        Terms terms = new Terms(true, Duration.ofSeconds(10), 3650, 3650);
        Outputs.files(
                LedgerJob.of(reports, terms),
                reports.getSideOutput(CodeDocuments.REFUSED),
                out.toUri().toString(),
                Duration.ofSeconds(60));
        try (LocalCluster cluster = LocalCluster.of(slots)) {
            cluster.await(cluster.submit(environment));
        }
    }
}
