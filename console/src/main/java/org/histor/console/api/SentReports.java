package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.histor.Histor;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.Transcript;
import org.histor.report.Report;

/** Reports that are sent in: read, coded, and added to the ledger all together. */
final class SentReports {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int ID_BYTES = 12;

    private final Desk desk;
    private final Coders coders;
    private final Transcript transcript = new Transcript();

    SentReports(Desk desk, Coders coders) {
        this.desk = desk;
        this.coders = coders;
    }

    private record Failure(int line, String reason) {}

    JsonNode add(Call call) {
        if (!desk.isWritable()) {
            throw new Problem(
                    403,
                    "read-only",
                    "this server takes nothing in; it was started with --read-only, or may not write the file");
        }
        List<Failure> failures = new ArrayList<>();
        List<Report> reports = read(lines(call.body()), failures);
        if (reports.isEmpty() && failures.isEmpty()) {
            throw new Problem(400, "bad-json", "the body is empty; send a report a line: {\"id\": …, \"text\": …}");
        }
        List<ReportClaims> coded = coders.with(LIMIT, histor -> code(histor, reports));
        Desk.Added added = coded.isEmpty() ? new Desk.Added(0, 0, 0) : desk.add(coded);
        ObjectNode answer = Json.object()
                .put("added", added.added())
                .put("replaced", added.replaced())
                .put("known", added.known())
                .put(
                        "claims",
                        coded.stream()
                                .mapToInt(report -> report.claims().size())
                                .sum());
        ArrayNode failed = answer.putArray("failed");
        failures.forEach(failure -> failed.addObject().put("line", failure.line).put("reason", failure.reason));
        return answer;
    }

    /** One object that takes several lines is put on one. */
    private static List<String> lines(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        boolean whole = lines.size() > 1
                && lines.stream()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("")
                        .strip()
                        .equals("{");
        return whole ? List.of(Json.read(body).toString()) : lines;
    }

    /** Each line by itself: it is a document of the kind that files hold, and nothing else that may stand in files. */
    private static List<Report> read(List<String> lines, List<Failure> failures) {
        List<Report> reports = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                try {
                    reports.add(report(lines.get(at)));
                } catch (Problem broken) {
                    failures.add(new Failure(at + 1, String.valueOf(broken.getMessage())));
                }
            }
        }
        return reports;
    }

    private static Report report(String line) {
        ObjectNode object = Json.read(line.getBytes(StandardCharsets.UTF_8));
        if (!object.path("text").isTextual()) {
            throw new Problem(400, "bad-value", "'text' is missing, or no text");
        }
        if (!object.hasNonNull("id") && !object.hasNonNull("doc")) {
            object.put("id", "sent-" + hash(object.path("text").asText()));
        }
        byte[] bytes = Json.bytes(object);
        try (Reports documents = Reports.of(List.of("-"), new ByteArrayInputStream(bytes))) {
            Read read = documents.next();
            if (read instanceof Read.Received received) {
                return received.report();
            }
            throw new Problem(
                    400,
                    "unreadable",
                    read instanceof Read.Refused refused
                            ? refused.why() + "; " + refused.mend()
                            : "there is no report in it");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Two texts without a name of their own must not be taken for versions of one report. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<ReportClaims> code(Histor histor, List<Report> reports) {
        List<ReportClaims> coded = new ArrayList<>(reports.size());
        for (Report report : reports) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            coded.add(transcript.of(report, histor.code(report).claims(), desk.keepsText()));
        }
        return coded;
    }
}
