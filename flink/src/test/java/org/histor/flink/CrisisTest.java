package org.histor.flink;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.histor.Histor;
import org.histor.claim.Claim;
import org.histor.claim.ClaimJson;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.claim.InvalidClaimException;
import org.histor.flink.code.CodeDocuments;
import org.histor.flink.code.CodedReport;
import org.histor.flink.ledger.Terms;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.ledger.ReportClaims;
import org.histor.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crisis of the examples, read by the real coder: on the cluster as on the one machine. */
class CrisisTest {

    private static final Path CRISIS = Path.of("..", "examples", "crisis.jsonl");

    @TempDir
    private Path folder;

    @Test
    void batchAndStreamGiveTheLedgerOfTheOneMachine() throws Exception {
        Results expected = Results.ofLedger(folder.resolve("one.duckdb"), coded());
        assertTrue(expected.events().size() > 100, expected.events().size() + " events");
        assertFalse(expected.links().isEmpty());
        try (Cluster cluster = Cluster.of(1, 2)) {
            run(cluster, Terms.BATCH, "batch").mustBe(expected);
            Terms streaming = new Terms(true, Duration.ofMillis(200), 30, 90);
            run(cluster, streaming, "stream").mustBe(expected);
        }
    }

    private Results run(Cluster cluster, Terms terms, String name) throws Exception {
        StreamExecutionEnvironment environment =
                Cluster.environment(terms.streaming(), 2, folder.resolve(name + "-checkpoints"));
        SingleOutputStreamOperator<CodedReport> reports =
                Inputs.coded(Inputs.files(environment, List.of(CRISIS.toString()), null));
        LedgerJob job = LedgerJob.of(reports, terms);
        Path out = folder.resolve(name);
        Outputs.files(
                job, reports.getSideOutput(CodeDocuments.REFUSED), out.toUri().toString(), Duration.ofSeconds(1));
        cluster.run(environment);
        return Results.ofJob(out);
    }

    static List<ReportClaims> coded() throws IOException {
        Histor histor = Histor.withDefaults();
        List<ReportClaims> coded = new ArrayList<>();
        try (Reports reports = Reports.of(List.of(CRISIS.toString()), InputStream.nullInputStream())) {
            for (Read read = reports.next(); read != null; read = reports.next()) {
                coded.add(coded(histor, ((Read.Received) read).report()));
            }
        }
        return coded;
    }

    private static ReportClaims coded(Histor histor, Report report) {
        List<ClaimRecord> claims = new ArrayList<>();
        for (Claim claim : histor.code(report).claims()) {
            try {
                claims.add(
                        ClaimReader.withDefaults().read(ClaimJson.withDefaults().line(report, claim)));
            } catch (InvalidClaimException broken) {
                throw new IllegalStateException(broken);
            }
        }
        Citation citation =
                new Citation(report.publisher(), report.url(), report.title(), report.published(), report.retrieved());
        return new ReportClaims(report.id(), citation, claims, null);
    }
}
