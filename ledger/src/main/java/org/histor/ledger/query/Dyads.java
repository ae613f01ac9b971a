package org.histor.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/** Pairs of countries, and series of scores with their baselines. */
public final class Dyads {

    private static final String VALUES =
            "day, d.verbal_cooperation, d.material_cooperation, d.verbal_conflict, d.material_conflict, b.events, b.score, b.baseline, b.deviation";

    private final Database database;

    private Dyads(Database database) {
        this.database = database;
    }

    public static Dyads of(LedgerReader reader) {
        return new Dyads(reader.database());
    }

    /** Two countries in the order of the alphabet, with what is between them either way. */
    public record Dyad(
            String a,
            String b,
            long events,
            double score,
            @Nullable String lastDay) {}

    /** The busiest first. */
    public List<Dyad> list(Filter filter) {
        Where where = Where.events(filter).and("e.actor_country <> e.recipient_country");
        return database.list(
                "SELECT least(e.actor_country, e.recipient_country) AS a, greatest(e.actor_country, e.recipient_country) AS b, count(*),"
                        + " sum(e.scale), max(e.day) FROM events e" + where.sql()
                        + " GROUP BY a, b ORDER BY 3 DESC, a, b LIMIT " + filter.limit(),
                row -> new Dyad(row.getString(1), row.getString(2), row.getLong(3), row.getDouble(4), row.getString(5)),
                where.parameters());
    }

    /**
     * A day of a series.
     *
     * @param baseline  median of the scores of the 90 days before; null on the first day
     * @param deviation median absolute deviation of the same days
     */
    public record Point(
            String day,
            Tally tally,
            long events,
            double score,
            @Nullable Double baseline,
            @Nullable Double deviation) {}

    /** What one country does to another, from its first day to its last. */
    public List<Point> towards(String actor, String recipient, @Nullable LocalDate from, @Nullable LocalDate to) {
        return points(
                "FROM (SELECT * FROM dyad_baselines WHERE actor_country = ? AND recipient_country = ?) b"
                        + " LEFT JOIN (SELECT * FROM dyad_days WHERE actor_country = ? AND recipient_country = ?) d USING (day)",
                from,
                to,
                actor,
                recipient,
                actor,
                recipient);
    }

    /** All in which a country takes part. */
    public List<Point> of(String country, @Nullable LocalDate from, @Nullable LocalDate to) {
        return points(
                "FROM (SELECT * FROM country_baselines WHERE country = ?) b"
                        + " LEFT JOIN (SELECT * FROM country_days WHERE country = ?) d USING (day)",
                from,
                to,
                country,
                country);
    }

    private List<Point> points(
            String source, @Nullable LocalDate from, @Nullable LocalDate to, String first, String... more) {
        Object[] parameters = new Object[more.length + 3];
        parameters[0] = first;
        System.arraycopy(more, 0, parameters, 1, more.length);
        parameters[more.length + 1] = from == null ? "0001-01-01" : from.toString();
        parameters[more.length + 2] = to == null ? "9999-12-31" : to.toString();
        return database.list(
                "SELECT " + VALUES + " " + source + " WHERE day BETWEEN ?::DATE AND ?::DATE ORDER BY day",
                row -> new Point(
                        row.getString(1),
                        Tally.read(row, 2),
                        row.getLong(6),
                        row.getDouble(7),
                        EventColumns.number(row, 8),
                        EventColumns.number(row, 9)),
                parameters);
    }

    /** A chain between two events. */
    public record Chain(String from, String to, String kind, int days) {}

    /** All chains of a pair, either way. */
    public List<Chain> chains(String a, String b) {
        return database.list(
                "SELECT from_id, to_id, kind, days FROM links WHERE dyad = ? ORDER BY from_id, to_id, kind",
                row -> new Chain(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                a.compareTo(b) < 0 ? a + "-" + b : b + "-" + a);
    }
}
