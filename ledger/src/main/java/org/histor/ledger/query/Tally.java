package org.histor.ledger.query;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
public record Tally(long verbalCooperation, long materialCooperation, long verbalConflict, long materialConflict) {

    /** Counts {@code e.quad} in a group. */
    static final String SQL =
            "count(*) FILTER (e.quad = 1), count(*) FILTER (e.quad = 2), count(*) FILTER (e.quad = 3), count(*) FILTER (e.quad = 4)";

    /** @param first the column of the first of the four */
    static Tally read(ResultSet row, int first) throws SQLException {
        return new Tally(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }
}
