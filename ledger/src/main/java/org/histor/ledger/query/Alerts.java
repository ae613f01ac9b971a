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

    /** So many days back are looked at first, and then, while that gives too few. */
    private static final int[] SPANS = {60, 400, 4_000};

    /** What the series are of; the same tail makes days, baselines and alerts of both. */
    private static final String DYADS =
            "SELECT actor_country || '>' || recipient_country AS series, day, count(*) AS events, sum(scale) AS score"
                    + " FROM counted WHERE actor_country IS NOT NULL AND recipient_country IS NOT NULL AND ? IN ('', actor_country, recipient_country)"
                    + " GROUP BY ALL";

    private static final String COUNTRIES =
            "SELECT country AS series, day, count(*) AS events, sum(scale) AS score FROM"
                    + " (SELECT DISTINCT c.id, c.day, c.scale, p.country FROM counted c JOIN parties p ON p.event_id = c.id"
                    + " WHERE p.country IS NOT NULL AND ? IN ('', p.country)) GROUP BY ALL";

    /** Days on which nothing is told count with 0: the lists of the days before are filled up with it. */
    private static final String SQL = "WITH told AS (" + DYADS + " UNION ALL " + COUNTRIES + "),"
            + " span AS (SELECT series, min(day) AS first, max(day) AS last FROM told GROUP BY series),"
            + " wanted AS (SELECT s.series, s.first, CAST(d AS DATE) AS day FROM span s,"
            + " unnest(generate_series(greatest(s.first + 30, ?::DATE), least(s.last, ?::DATE), INTERVAL 1 DAY)) AS t(d)),"
            + " before AS (SELECT w.series, w.day, list_resize(coalesce(list(x.score) FILTER (x.score IS NOT NULL), []),"
            + " w.day - greatest(w.first, w.day - 90), 0.0) AS scores FROM wanted w"
            + " LEFT JOIN told x ON x.series = w.series AND x.day < w.day AND x.day >= w.day - 90 GROUP BY w.series, w.day, w.first),"
            + " based AS (SELECT b.series, b.day, coalesce(x.score, 0) AS score, coalesce(x.events, 0) AS events,"
            + " list_aggregate(b.scores, 'median') AS baseline, list_aggregate(b.scores, 'mad') AS deviation"
            + " FROM before b LEFT JOIN told x ON x.series = b.series AND x.day = b.day)"
            + " SELECT series, day, score, baseline, deviation, events FROM based"
            + " WHERE abs(score - baseline) > greatest(3.5 * 1.4826 * deviation, 9)"
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
                last);
    }

    /** The latest: looked for in the last days, and further back, up to eleven years, only while there are too few. */
    static List<Alert> latest(Database database, String country, int most) {
        List<String> ends =
                database.list("SELECT max(day) FROM counted HAVING max(day) IS NOT NULL", row -> row.getString(1));
        if (ends.isEmpty()) {
            return List.of();
        }
        LocalDate last = LocalDate.parse(ends.get(0));
        List<Alert> found = List.of();
        for (int span : SPANS) {
            if (found.size() < most) {
                found = between(database, country, last.minusDays(span), last, most);
            }
        }
        return found;
    }
}
