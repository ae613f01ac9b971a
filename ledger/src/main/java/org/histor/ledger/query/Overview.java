package org.histor.ledger.query;

import java.util.List;
import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger in a few numbers.
 *
 * @param reports  those that stand
 * @param firstDay of facts that are dated to the day
 * @param told     the last day of a report
 */
public record Overview(
        long reports,
        long claims,
        long events,
        @Nullable String firstDay,
        @Nullable String lastDay,
        @Nullable String told) {

    public static Overview of(LedgerReader reader) {
        return reader.database()
                .one(
                        "SELECT (SELECT count(*) FROM reports WHERE standing = 'current'), (SELECT count(*) FROM claims), count(*),"
                                + " min(day) FILTER (realm = 'fact' AND length(date) = 10), max(day) FILTER (realm = 'fact' AND length(date) = 10),"
                                + " max(last_report) FROM events",
                        row -> new Overview(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)));
    }

    /** Codes of the countries that take part in something, in the order of the alphabet. */
    public static List<String> countries(LedgerReader reader) {
        Database database = reader.database();
        return database.list(
                "SELECT DISTINCT country FROM parties WHERE country IS NOT NULL ORDER BY 1", row -> row.getString(1));
    }
}
