package org.histor.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.histor.flink.code.CodeDocuments;
import org.histor.flink.code.CodedReport;
import org.histor.flink.ledger.Terms;
import org.histor.ledger.ReportClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that cannot be used, and reports that come too late: they go out by themselves with place and reason, are counted, and the rest is read. */
class RefusalsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void reset() {
        Counters.reset();
        Throttle.reset();
    }

    @Test
    void brokenRecordsGoOutByThemselvesAndTheRestIsRead() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        List<ReportClaims> reports = MadeReports.of(40, 5);
        List<String> claims = reports.stream()
                .flatMap(report -> report.claims().stream())
                .map(claim -> claim.line())
                .toList();
        Files.writeString(
                in.resolve("claims.jsonl"),
                claims.get(0) + "\n" + claims.get(0).replaceFirst("\\[\"[A-Z]+\"\\]", "[\"NONSENSE\"]")
                        + "\n{\"broken\n" + String.join("\n", claims.subList(1, claims.size())) + "\n");
        Files.write(in.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
        Files.write(in.resolve("news.jsonl.gz"), truncated());
        Files.writeString(in.resolve("empty.txt"), "");
        Path out = folder.resolve("out");
        try (Cluster cluster = Cluster.of(1, 2)) {
            cluster.run(job(in, out));
        }
        List<ObjectNode> refused = Results.lines(out.resolve("refused"));
        List<String> wheres = refused.stream()
                .map(line -> line.get("where").asText().replaceFirst(".*/in/", ""))
                .sorted()
                .toList();
        assertEquals(List.of("claims.jsonl:2", "claims.jsonl:3", "empty.txt", "news.jsonl.gz", "picture.png"), wheres);
        refused.forEach(line -> assertTrue(
                !line.get("why").asText().isBlank()
                        && !line.get("mend").asText().isBlank(),
                line::toString));
        assertEquals(5, Counters.sum("refused"));
        assertTrue(Results.ofJob(out).events().size() > 10);
    }

    private static StreamExecutionEnvironment job(Path in, Path out) {
        StreamExecutionEnvironment environment = Cluster.environment(false, 2, out);
        SingleOutputStreamOperator<CodedReport> reports =
                Inputs.coded(Inputs.files(environment, List.of(in.toString()), null));
        Outputs.files(
                LedgerJob.of(reports, Terms.BATCH),
                reports.getSideOutput(CodeDocuments.REFUSED),
                out.toUri().toString(),
                Duration.ofSeconds(1));
        return environment;
    }

    private byte[] truncated() throws IOException {
        Path whole = folder.resolve("whole.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write("{\"text\": \"Estonia expelled two diplomats.\"}\n"
                    .repeat(200)
                    .getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        return Arrays.copyOf(bytes, 12);
    }

    @Test
    void whatComesTooLateGoesOutByItselfAndWhatIsClosedIsForgotten() throws Exception {
        List<ReportClaims> byDay = MadeReports.of(600, 6).stream()
                .filter(report -> report.citation().published() != null)
                .sorted(Comparator.comparing(report -> report.citation().published()))
                .toList();
        List<CodedReport> packed = MadeJob.packed(byDay, 0).stream()
                .sorted(Comparator.comparing(CodedReport::position))
                .toList();
        CodedReport straggler = packed.get(0);
        List<CodedReport> order =
                Stream.concat(packed.stream().skip(1), Stream.of(straggler)).toList();
        Path out = folder.resolve("late");
        Terms terms = new Terms(true, Duration.ofMillis(100), 4, 8);
        try (Cluster cluster = Cluster.of(1, 2)) {
            cluster.run(new MadeJob(terms, 2, new Throttle(false)).environment(order, out));
        }
        List<ObjectNode> late = Results.lines(out.resolve("late"));
        assertEquals(1, late.size(), late::toString);
        assertTrue(late.get(0).get("where").asText().contains("(" + straggler.doc() + ")"), late::toString);
        assertEquals(1, Counters.sum("late"));
        assertTrue(Counters.sum("closed") > 50, Counters.sum("closed") + " events were closed");
    }
}
