package org.histor.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.histor.console.desk.Coders;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.ledger.Ledger;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.Transcript;
import org.histor.report.Report;

/** The example crisis in a ledger of its own, which is deleted when it is closed. */
final class Crisis implements AutoCloseable {

    private static final String REPORTS = "crisis.jsonl";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path folder;

    private Crisis(Path folder) {
        this.folder = folder;
    }

    /** Reads all reports, by two threads, and keeps their texts. */
    static Crisis read(Coders coders) throws IOException {
        List<Report> reports = reports();
        int middle = reports.size() / 2;
        CompletableFuture<List<ReportClaims>> first =
                CompletableFuture.supplyAsync(() -> code(reports.subList(0, middle), coders));
        List<ReportClaims> coded = new ArrayList<>(code(reports.subList(middle, reports.size()), coders));
        coded.addAll(first.join());
        Crisis crisis = new Crisis(Files.createTempDirectory("histor-demo-"));
        try (Ledger ledger = Ledger.open(crisis.ledger(), "demo")) {
            coded.forEach(ledger::add);
            ledger.settle(done -> {});
        } catch (RuntimeException broken) {
            crisis.close();
            throw broken;
        }
        return crisis;
    }

    static List<Report> reports() throws IOException {
        try (InputStream stream = Crisis.class.getResourceAsStream(REPORTS)) {
            if (stream == null) {
                throw new IllegalStateException(REPORTS + " is missing");
            }
            List<Report> reports = new ArrayList<>();
            try (Reports documents = Reports.of(List.of("-"), stream)) {
                for (Read read = documents.next(); read != null; read = documents.next()) {
                    if (!(read instanceof Read.Received received)) {
                        throw new IllegalStateException(read.toString());
                    }
                    reports.add(received.report());
                }
            }
            return reports;
        }
    }

    private static List<ReportClaims> code(List<Report> reports, Coders coders) {
        Transcript transcript = new Transcript();
        return coders.with(
                LIMIT,
                histor -> reports.stream()
                        .map(report -> transcript.of(report, histor.code(report).claims(), true))
                        .toList());
    }

    Path ledger() {
        return folder.resolve("crisis.duckdb");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
