package org.histor.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.histor.flink.code.CodedReport;
import org.histor.ledger.ReportClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that fails on the way, loses a task manager, or goes on with more tasks: the same events, and each claim once. */
class FaultsTest {

    private static final int REPORTS = 500;

    private final List<ReportClaims> reports = MadeReports.of(REPORTS, 2);
    private final List<CodedReport> packed = MadeJob.packed(reports, 3);

    @TempDir
    private Path folder;

    @BeforeEach
    void reset() {
        Throttle.reset();
    }

    @Test
    void aTaskThatFailsInMidRunChangesNothing() throws Exception {
        Path out = folder.resolve("failing");
        Throttle.LIMIT.set(REPORTS / 3);
        try (Cluster cluster = Cluster.of(1, 2)) {
            cluster.run(new MadeJob(MadeJob.STREAM, 2, new Throttle(true)).environment(packed, out));
        }
        assertTrue(Throttle.hasFailed());
        assertTrue(Throttle.PASSED.get() > REPORTS, "nothing was read again");
        check(out);
    }

    @Test
    void aTaskManagerThatIsKilledInMidRunChangesNothing() throws Exception {
        Path out = folder.resolve("killed");
        Throttle.LIMIT.set(REPORTS / 3);
        try (Cluster cluster = Cluster.of(2, 1)) {
            JobID job = cluster.submit(new MadeJob(MadeJob.STREAM, 2, new Throttle(false)).environment(packed, out));
            awaitReports(REPORTS / 3);
            cluster.mini.terminateTaskManager(0).get();
            Throttle.LIMIT.set(Integer.MAX_VALUE);
            cluster.mini.startTaskManager();
            cluster.await(job);
        }
        assertTrue(Throttle.PASSED.get() > REPORTS, "nothing was read again");
        check(out);
    }

    @Test
    void goingOnFromASavepointWithMoreTasksChangesNothing() throws Exception {
        Path out = folder.resolve("rescaled");
        try (Cluster cluster = Cluster.of(1, 4)) {
            String first = stop(cluster, 1, null, REPORTS / 4, out);
            String second = stop(cluster, 2, first, REPORTS / 2, out);
            assertTrue(Throttle.PASSED.get() < REPORTS, "all was read before the last rescaling");
            Throttle.LIMIT.set(Integer.MAX_VALUE);
            cluster.run(from(second, 4, out));
        }
        check(out);
    }

    private String stop(Cluster cluster, int parallelism, String savepoint, int after, Path out) throws Exception {
        Throttle.CHECKPOINTS.set(0);
        Throttle.LIMIT.set(after);
        JobID job = cluster.submit(from(savepoint, parallelism, out));
        awaitReports(after);
        String path = cluster.mini
                .stopWithSavepoint(
                        job, folder.resolve("savepoints").toUri().toString(), false, SavepointFormatType.CANONICAL)
                .get();
        cluster.await(job);
        return path;
    }

    private StreamExecutionEnvironment from(String savepoint, int parallelism, Path out) {
        StreamExecutionEnvironment environment =
                new MadeJob(MadeJob.STREAM, parallelism, new Throttle(false)).environment(packed, out);
        if (savepoint != null) {
            Configuration configuration = new Configuration();
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
            environment.configure(configuration);
        }
        return environment;
    }

    /** Until so many went by, and a checkpoint was made since: what is lost is to come out of it. */
    private static void awaitReports(int count) throws InterruptedException {
        while (Throttle.PASSED.get() < count || Throttle.CHECKPOINTS.get() == 0) {
            Thread.sleep(5);
        }
    }

    private void check(Path out) throws IOException {
        Results.ofJob(out).mustBe(Results.ofLedger(out.resolve("one.duckdb"), reports));
        // what stands in the files more than once, or not at all, was not written exactly once
        List<String> claims = Results.lines(out.resolve("claims")).stream()
                .map(ObjectNode::toString)
                .sorted()
                .toList();
        List<String> once = packed.stream()
                .collect(java.util.stream.Collectors.toMap(CodedReport::id, CodedReport::lines, (one, other) -> one))
                .values()
                .stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
        assertEquals(once.size(), claims.size());
    }
}
