package org.histor.flink.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.histor.ingest.format.JsonRows;
import org.histor.ingest.format.JsonRows.Row;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a file of claims. The claims of a report must stand together, as {@code histor code} prints them: on a cluster nobody has read the
 * whole file before its first report goes on.
 */
final class ClaimReading implements DocumentReading {

    private final JsonRows rows;
    private final String source;
    private long number;
    private @Nullable Row ahead;

    ClaimReading(String source, InputStream stream) throws IOException {
        this.source = source;
        this.rows = JsonRows.in(source, stream);
        this.ahead = rows.next();
    }

    /** Whether the first line is a claim, good or bad, and no document. */
    static boolean isClaims(String source, InputStream stream) throws IOException {
        try (JsonRows rows = JsonRows.in(source, stream)) {
            return rows.next() instanceof Row.Found found
                    && found.object().has("event")
                    && (found.object().has("doc") || found.object().has("actor"));
        }
    }

    @Override
    public @Nullable Document next() throws IOException {
        Row row = ahead;
        if (row == null) {
            return null;
        }
        Position position = new Position(source, number++);
        if (row instanceof Row.Broken broken) {
            ahead = rows.next();
            return Document.of(position, Refusal.of(broken.refused()));
        }
        Row.Found first = (Row.Found) row;
        List<ClaimLine> claims = new ArrayList<>();
        while (ahead instanceof Row.Found found && report(found.object()).equals(report(first.object()))) {
            claims.add(new ClaimLine(found.where(), found.object().toString()));
            ahead = rows.next();
        }
        return Document.of(position, claims);
    }

    private static List<String> report(ObjectNode claim) {
        return List.of(
                claim.path("doc").asText(),
                claim.path("cite_info").path("url").asText(),
                claim.path("cite_info").path("publisher").asText());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
