package org.histor.ledger.merge;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.histor.claim.ClaimRecord;

/**
 * A claim with what the ledger knows of the report that makes it.
 *
 * @param report   the version of the report
 * @param source   the report, whatever its version
 * @param copies   the group of reports whose text is one, by its least member
 * @param outlet   the house whose words these are: of the group's first report
 * @param standing whether the report still stands by it
 */
public record Statement(
        ClaimRecord claim, String report, String source, String copies, Outlet outlet, Standing standing) {

    /** Order by content, never by arrival: what was published first comes first. */
    public static final Comparator<Statement> BY_CONTENT = Comparator.comparing((Statement statement) ->
                    String.valueOf(statement.claim.citation().published()))
            .thenComparing(statement -> String.valueOf(statement.claim.date()))
            .thenComparing(statement -> statement.claim.id())
            .thenComparing(Statement::report);

    /** Whose words a report is in. @param key canonical name; @param country of its seat */
    public record Outlet(String key, Optional<String> country) {}

    public enum Standing {
        CURRENT,
        /** A later version of the report says otherwise. */
        CORRECTED,
        /** The publisher took the report back. */
        RETRACTED
    }

    public Statement {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(copies, "copies");
        Objects.requireNonNull(outlet, "outlet");
        Objects.requireNonNull(standing, "standing");
    }

    public boolean isCurrent() {
        return standing == Standing.CURRENT;
    }
}
