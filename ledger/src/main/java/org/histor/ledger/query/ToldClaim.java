package org.histor.ledger.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.histor.ledger.query.LedgerReader.ClaimRow;

/** A claim with its event and its report. */
public record ToldClaim(ClaimRow claim, ReportRow report) {

    static final String SQL = "c.line, r.standing, e.id, e.origins, e.status, c.status, " + ReportRow.SQL;

    static final int COUNT = 6 + ReportRow.COUNT;

    static final String FROM = " FROM claims c JOIN reports r ON r.id = c.report"
            + " JOIN memberships m ON m.report = c.report AND m.claim = c.id JOIN events e ON e.id = m.event_id";

    static ToldClaim read(ResultSet row) throws SQLException {
        ClaimRow claim = new ClaimRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6));
        return new ToldClaim(claim, ReportRow.read(row, 7));
    }
}
