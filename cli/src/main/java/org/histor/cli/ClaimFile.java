package org.histor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.InvalidClaimException;
import org.histor.ingest.document.Read.Refused;
import org.histor.ingest.format.JsonRows;
import org.histor.ledger.ReportClaims;

/**
 * Claims as {@code histor code --format jsonl} prints them. A report's claims go on together wherever its lines stand in the file, so
 * the file is read twice: first for which lines belong together, then for what they say.
 */
final class ClaimFile {

    private final String name;
    private final Path content;
    private final ClaimReader reader;

    /** @param name for messages; @param content where it is */
    ClaimFile(String name, Path content, ClaimReader reader) {
        this.name = name;
        this.content = content;
        this.reader = reader;
    }

    /** Whether the first line is a claim, good or bad, and no document. */
    static boolean isClaims(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (JsonRows rows = JsonRows.open(file.toString(), InputStream.nullInputStream())) {
            return rows.next() instanceof JsonRows.Row.Found found
                    && found.object().has("event")
                    && (found.object().has("doc") || found.object().has("actor"));
        }
    }

    /** The reports of the file one after the other, and what is no claim. */
    void read(Consumer<ReportClaims> sink, Consumer<Refused> refused) throws IOException {
        Map<String, Integer> lines = lines();
        Map<String, List<ClaimRecord>> open = new HashMap<>();
        try (JsonRows rows = open()) {
            for (JsonRows.Row row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof JsonRows.Row.Broken broken) {
                    refused.accept(broken.refused());
                    continue;
                }
                JsonRows.Row.Found found = (JsonRows.Row.Found) row;
                String report = report(found.object());
                List<ClaimRecord> claims = open.computeIfAbsent(report, key -> new ArrayList<>());
                claim(found, claims, refused);
                if (lines.merge(report, -1, Integer::sum) == 0) {
                    open.remove(report);
                    lines.remove(report);
                    hand(claims, sink);
                }
            }
        }
    }

    private Map<String, Integer> lines() throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonRows rows = open()) {
            for (JsonRows.Row row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof JsonRows.Row.Found found) {
                    lines.merge(report(found.object()), 1, Integer::sum);
                }
            }
        }
        return lines;
    }

    private JsonRows open() throws IOException {
        return name.equals("-")
                ? JsonRows.open("-", Files.newInputStream(content))
                : JsonRows.open(name, InputStream.nullInputStream());
    }

    private static String report(ObjectNode claim) {
        return claim.path("doc").asText()
                + '\n'
                + claim.path("cite_info").path("url").asText()
                + '\n'
                + claim.path("cite_info").path("publisher").asText();
    }

    private void claim(JsonRows.Row.Found found, List<ClaimRecord> claims, Consumer<Refused> refused) {
        try {
            claims.add(reader.read(found.object()));
        } catch (InvalidClaimException broken) {
            refused.accept(new Refused(found.where(), String.valueOf(broken.getMessage()), broken.mend()));
        }
    }

    private static void hand(List<ClaimRecord> claims, Consumer<ReportClaims> sink) {
        if (!claims.isEmpty()) {
            ClaimRecord first = claims.get(0);
            sink.accept(new ReportClaims(first.doc(), first.citation(), claims, null));
        }
    }
}
