package org.histor.flink;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.histor.flink.ledger.Terms;
import org.histor.ledger.ReportClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up reports in any order, as a batch and as a stream: the ledger of the one machine. */
class ParityTest {

    /** 5,000 in the bench's script. */
    private static final int REPORTS = Integer.getInteger("histor.flink.reports", 600);

    @TempDir
    private Path folder;

    @Test
    void anyOrderInBatchOrStreamGivesTheSameLedger() throws Exception {
        List<ReportClaims> reports = MadeReports.of(REPORTS, 1);
        Results expected = Results.ofLedger(folder.resolve("one.duckdb"), reports);
        assertTrue(expected.events().size() > REPORTS / 10, expected.events().size() + " events");
        int[] adoptions = Results.adoptions(folder.resolve("one.duckdb"));
        assertTrue(adoptions[0] > 5, adoptions[0] + " claims were adopted");
        assertTrue(adoptions[1] > 5, adoptions[1] + " events were adopted by none");
        Throttle.reset();
        Throttle open = new Throttle(false);
        try (Cluster cluster = Cluster.of(1, 4)) {
            run(cluster, new MadeJob(Terms.BATCH, 2, open), reports, 1).mustBe(expected);
            run(cluster, new MadeJob(MadeJob.STREAM, 1, open), reports, 2).mustBe(expected);
            run(cluster, new MadeJob(MadeJob.STREAM, 4, open), reports, 3).mustBe(expected);
        }
    }

    private Results run(Cluster cluster, MadeJob job, List<ReportClaims> reports, long seed) throws Exception {
        Path out = folder.resolve("run" + seed);
        cluster.run(job.environment(MadeJob.packed(reports, seed), out));
        return Results.ofJob(out);
    }
}
