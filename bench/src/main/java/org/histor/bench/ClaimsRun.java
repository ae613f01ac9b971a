package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.histor.Histor;
import org.histor.claim.Claim;
import org.histor.claim.ClaimJson;
import org.histor.report.Report;

/** Tasks D and E of the scorer: {@code ClaimsRun GOLD.jsonl PREDICTED.jsonl}; writes the records of {@code histor code --format jsonl}. */
public final class ClaimsRun {

    private ClaimsRun() {}

    public static void main(String[] arguments) {
        write(Engines.claims(), Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void write(Histor histor, Path gold, Path predicted) {
        ClaimJson json = ClaimJson.withDefaults();
        List<String> lines = new ArrayList<>();
        for (JsonNode row : JsonLines.read(gold)) {
            String id = row.hasNonNull("doc")
                    ? row.get("doc").asText()
                    : row.get("id").asText();
            Report report = Report.of(id, row.get("text").asText());
            if (row.hasNonNull("published") && row.get("published").asText().length() >= 10) {
                report = report.publishedOn(
                        LocalDate.parse(row.get("published").asText().substring(0, 10)));
            }
            for (Claim claim : histor.code(report).claims()) {
                lines.add(json.line(report, claim));
            }
        }
        try {
            Files.createDirectories(predicted.toAbsolutePath().getParent());
            Files.write(predicted, lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
