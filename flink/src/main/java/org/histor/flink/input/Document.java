package org.histor.flink.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read: a report to code, the claims of a report that was coded before, or a refusal. Of the three, the others are null or empty.
 */
public record Document(
        Position position,
        @Nullable RawReport report,
        List<ClaimLine> claims,
        @Nullable Refusal refusal) {

    static Document of(Position position, RawReport report) {
        return new Document(position, report, List.of(), null);
    }

    static Document of(Position position, List<ClaimLine> claims) {
        return new Document(position, null, claims, null);
    }

    static Document of(Position position, Refusal refusal) {
        return new Document(position, null, List.of(), refusal);
    }
}
