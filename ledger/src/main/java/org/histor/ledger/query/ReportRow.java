package org.histor.ledger.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A report as the ledger has it, without its text.
 *
 * @param outlet   whose words these are: of copies, the house of the first
 * @param copies   the group of reports whose text is one
 * @param standing current, corrected, recoded, retracted
 */
public record ReportRow(
        String id,
        String doc,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        String outlet,
        @Nullable String outletCountry,
        String copies,
        String standing,
        int claims) {

    /** Of {@code reports r}. */
    static final String SQL =
            "r.id, r.doc, r.publisher, r.title, r.url, r.published, r.outlet, r.outlet_country, r.copies, r.standing, r.claims";

    /** How many columns that is. */
    static final int COUNT = 11;

    /** @param first the column of the id */
    static ReportRow read(ResultSet row, int first) throws SQLException {
        return new ReportRow(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                row.getString(first + 9),
                row.getInt(first + 10));
    }
}
