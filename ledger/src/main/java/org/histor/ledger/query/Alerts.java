package org.histor.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.histor.ledger.query.LedgerReader.Alert;
import org.histor.ledger.store.Database;

/**
 * Days on which a series of scores left its baseline, as the views {@code dyad_alerts} and {@code country_alerts} have them, but of some days
 * only: a baseline looks back 90 days, so what lies before need not be read.
 */
final class Alerts {

    /** So many days back are looked at first, and then. */
    private static final int[] SPANS = {60, 400};

    /** What the series are of; the same tail makes days, baselines and alerts of both. */
    private static final String DYADS =
            "SELECT actor_country || '>' || recipient_country AS series, day, count(*) AS events, sum(scale) AS score"
                    + " FROM counted WHERE actor_country IS NOT NULL AND recipient_country IS NOT NULL AND ? IN ('', actor_country, recipient_country)"
                    + " GROUP BY ALL";

    private static final String COUNTRIES =
            "SELECT country AS series, day, count(*) AS events, sum(scale) AS score FROM"
                    + " (SELECT DISTINCT c.id, c.day, c.scale, p.country FROM counted c JOIN parties p ON p.event_id = c.id"
                    + " WHERE p.country IS NOT NULL AND ? IN ('', p.country)) GROUP BY ALL";

    private static final String SQL = "WITH told AS (" + DYADS + " UNION ALL " + COUNTRIES + "),"
            + " span AS (SELECT series, greatest(min(day), ?::DATE - 90) AS a, least(max(day), ?::DATE) AS z FROM told GROUP BY series),"
            + " days AS (SELECT s.series, CAST(d AS DATE) AS day FROM span s, unnest(generate_series(s.a, s.z, INTERVAL 1 DAY)) AS t(d)),"
            + " filled AS (SELECT r.series, r.day, coalesce(x.score, 0) AS score, coalesce(x.events, 0) AS events"
            + " FROM days r LEFT JOIN told x ON x.series = r.series AND x.day = r.day),"
            + " based AS (SELECT *, median(score) OVER w AS baseline, mad(score) OVER w AS deviation, count(*) OVER w AS days FROM filled"
            + " WINDOW w AS (PARTITION BY series ORDER BY day RANGE BETWEEN INTERVAL 90 DAYS PRECEDING AND INTERVAL 1 DAY PRECEDING))"
            + " SELECT series, day, score, baseline, deviation, events FROM based WHERE day BETWEEN ?::DATE AND ?::DATE AND days >= 30"
            + " AND abs(score - baseline) > greatest(3.5 * 1.4826 * deviation, 9)"
            + " ORDER BY day DESC, abs(score - baseline) DESC, series LIMIT ";

    private Alerts() {}

    /** The latest first. @param country a code; empty: all */
    static List<Alert> between(Database database, String country, LocalDate from, LocalDate to, int most) {
        String first = from.toString();
        String last = to.toString();
        return database.list(
                SQL + most,
                row -> new Alert(
                        row.getString(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getLong(6)),
                country,
                country,
                first,
                last,
                first,
                last);
    }

    /** The latest of all: looked for in the last days, and further back only while there are too few. */
    static List<Alert> latest(Database database, String country, int most) {
        List<String> ends =
                database.list("SELECT max(day) FROM counted HAVING max(day) IS NOT NULL", row -> row.getString(1));
        if (ends.isEmpty()) {
            return List.of();
        }
        LocalDate last = LocalDate.parse(ends.get(0));
        for (int span : SPANS) {
            List<Alert> found = between(database, country, last.minusDays(span), last, most);
            if (found.size() >= most) {
                return found;
            }
        }
        return between(database, country, LocalDate.of(1, 6, 1), last, most);
    }
}
