package org.histor.ledger.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.histor.ledger.store.Database;

/** What a stretch of days brought, against what came before. */
public final class Periods {

    /** So many days before a period are its baseline. */
    public static final int BASELINE_DAYS = 90;

    private static final int MOST = 20;
    private static final int PATIENCE_DAYS = 14;

    private final Database database;

    private Periods(Database database) {
        this.database = database;
    }

    public static Periods of(LedgerReader reader) {
        return new Periods(reader.database());
    }

    /** @param contested what of the events someone disputes */
    public record Totals(long events, long reports, long contested) {}

    public Totals totals(LocalDate from, LocalDate to) {
        Where where = Where.events(Filter.ALL.between(from, to));
        Totals events = database.one(
                "SELECT count(*), count(*) FILTER (" + Where.CONTESTED + ") FROM events e" + where.sql(),
                row -> new Totals(row.getLong(1), 0, row.getLong(2)),
                where.parameters());
        long reports = database.one(
                "SELECT count(*) FROM reports WHERE standing = 'current' AND published BETWEEN ?::DATE AND ?::DATE",
                row -> row.getLong(1),
                from.toString(),
                to.toString());
        return new Totals(events.events, reports, events.contested);
    }

    /**
     * How a pair of countries stood to one another, both ways together.
     *
     * @param score    the sum of the period's
     * @param baseline what as many days would have at the mean of the days before, 90 at most and none before the ledger's first
     */
    public record Mover(String a, String b, double score, double baseline, long events) {
        /** Below zero: it became tenser. */
        public double change() {
            return score - baseline;
        }
    }

    /** Those that moved most come first. */
    public List<Mover> movers(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        String first = from.toString();
        return database.list(
                "WITH pairs AS (SELECT least(actor_country, recipient_country) AS a, greatest(actor_country, recipient_country) AS b,"
                        + " day, scale AS score FROM counted WHERE actor_country <> recipient_country"
                        + " AND day BETWEEN ?::DATE - " + BASELINE_DAYS + " AND ?::DATE),"
                        + " known AS (SELECT greatest(1, least(" + BASELINE_DAYS
                        + ", ?::DATE - min(day))) AS days FROM counted),"
                        + " sums AS (SELECT a, b, coalesce(sum(score) FILTER (day >= ?::DATE), 0) AS score,"
                        + " coalesce(sum(score) FILTER (day < ?::DATE), 0) * ?::BIGINT / any_value(known.days) AS baseline,"
                        + " count(*) FILTER (day >= ?::DATE) AS events FROM pairs, known GROUP BY a, b)"
                        + " SELECT a, b, score, baseline, events FROM sums WHERE abs(score - baseline) >= 0.05"
                        + " ORDER BY abs(score - baseline) DESC, a, b LIMIT " + MOST,
                row -> new Mover(
                        row.getString(1), row.getString(2), row.getDouble(3), row.getDouble(4), row.getLong(5)),
                first,
                to.toString(),
                first,
                first,
                first,
                days,
                first);
    }

    /** The sums of scores between two countries, both ways together. @param pair as RUS-USA, in the order of the alphabet */
    public record DayScore(String pair, String day, double score) {}

    /** Of all pairs between which something happened, by day. */
    public List<DayScore> scores(LocalDate from, LocalDate to) {
        return database.list(
                "SELECT least(actor_country, recipient_country) || '-' || greatest(actor_country, recipient_country) AS pair, day, sum(scale)"
                        + " FROM counted WHERE actor_country <> recipient_country AND day BETWEEN ?::DATE AND ?::DATE GROUP BY pair, day",
                row -> new DayScore(row.getString(1), row.getString(2), row.getDouble(3)),
                from.toString(),
                to.toString());
    }

    /** What is disputed, told by the most first. */
    public List<EventRow> contested(LocalDate from, LocalDate to) {
        Where where = Where.events(Filter.ALL.between(from, to)).and(Where.CONTESTED);
        return database.list(
                "SELECT " + EventColumns.SQL + " FROM events e" + where.sql()
                        + " ORDER BY e.status = 'disputed' DESC, e.origins + e.denials DESC, e.reports DESC, e.day DESC NULLS LAST, e.id LIMIT "
                        + MOST,
                EventColumns::read,
                where.parameters());
    }

    /** What was announced and not carried out by the end of the period, with a day in it, soon after it, or none. */
    public List<EventRow> due(LocalDate from, LocalDate to) {
        return database.list(
                "SELECT " + EventColumns.SQL + " FROM events e WHERE e.realm = 'plan' AND e.status = 'announced'"
                        + " AND coalesce(e.until, e.last_report) >= ?::DATE AND coalesce(e.day, e.first_report) <= ?::DATE + "
                        + PATIENCE_DAYS
                        + " AND e.first_report <= ?::DATE ORDER BY e.day NULLS LAST, e.first_report, e.id LIMIT "
                        + MOST,
                EventColumns::read,
                from.toString(),
                to.toString(),
                to.toString());
    }

    /** A kind of event that became more frequent. @param before in as many days before */
    public record Risen(String event, long count, long before) {}

    /** What rose most comes first. */
    public List<Risen> risen(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return database.list(
                "SELECT event, count(*) FILTER (day >= ?::DATE) AS recent, count(*) FILTER (day < ?::DATE) AS earlier FROM counted"
                        + " WHERE day BETWEEN ?::DATE AND ?::DATE GROUP BY event HAVING recent > earlier ORDER BY recent - earlier DESC, event",
                row -> new Risen(row.getString(1), row.getLong(2), row.getLong(3)),
                from.toString(),
                from.toString(),
                from.minusDays(days).toString(),
                to.toString());
    }
}
