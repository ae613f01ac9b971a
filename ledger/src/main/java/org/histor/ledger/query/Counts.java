package org.histor.ledger.query;

import java.util.List;
import org.histor.ledger.query.Stats.Share;
import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/** Events of a filter, counted: by day, by what they are, by place. */
public final class Counts {

    private static final int MOST_VALUES = 500;
    private static final int MOST_PLACES = 5_000;

    private final Database database;

    private Counts(Database database) {
        this.database = database;
    }

    public static Counts of(LedgerReader reader) {
        return new Counts(reader.database());
    }

    /** How wide the bars of a histogram are. */
    public enum Bin {
        DAY(10),
        WEEK(10),
        MONTH(7);

        private final int precision;

        Bin(int precision) {
            this.precision = precision;
        }
    }

    /** @param day the first of the bin */
    public record Bar(String day, Tally tally, long events, long contested) {}

    /** Only events whose date is as precise as the bin: a month is no day. */
    public List<Bar> histogram(Filter filter, Bin bin) {
        Where where = Where.events(filter).and("e.day IS NOT NULL AND length(e.date) >= " + bin.precision);
        return database.list(
                "SELECT CAST(date_trunc('" + bin.name().toLowerCase(java.util.Locale.ROOT)
                        + "', e.day) AS DATE) AS bin, "
                        + Tally.SQL + ", count(*), count(*) FILTER (" + Where.CONTESTED + ") FROM events e"
                        + where.sql()
                        + " GROUP BY bin ORDER BY bin",
                row -> new Bar(row.getString(1), Tally.read(row, 2), row.getLong(6), row.getLong(7)),
                where.parameters());
    }

    /** What events are counted by. */
    public enum Field {
        EVENT("e.event", ""),
        MODE("v.value", ", unnest(e.modes) AS v(value)"),
        STATUS("e.status", ""),
        MODALITY("e.modality", ""),
        SECTOR("v.value", parties("sector")),
        CONTEXT("v.value", ", unnest(e.contexts) AS v(value)"),
        QUAD("CAST(e.quad AS VARCHAR)", ""),
        COUNTRY("v.value", parties("country")),
        PLACE("e.place", "");

        private final String column;
        private final String source;

        Field(String column, String source) {
            this.column = column;
            this.source = source;
        }

        private static String parties(String column) {
            return " JOIN (SELECT DISTINCT event_id, " + column + " AS value FROM parties) v ON v.event_id = e.id";
        }
    }

    /** An event that has several values of a field counts for each. */
    public List<Share> facets(Filter filter, Field field) {
        Where where = Where.events(filter).and(field.column + " IS NOT NULL");
        return database.list(
                "SELECT " + field.column + " AS it, count(*) FROM events e" + field.source + where.sql()
                        + " GROUP BY it ORDER BY 2 DESC, 1 LIMIT " + MOST_VALUES,
                row -> new Share(row.getString(1), row.getLong(2)),
                where.parameters());
    }

    /** What happened at a place. */
    public record Site(
            String name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long geonameid,
            long events,
            Tally tally,
            long contested,
            @Nullable String firstDay,
            @Nullable String lastDay) {}

    /** The busiest first. */
    public List<Site> sites(Filter filter) {
        Where where = Where.events(filter).and("e.place IS NOT NULL");
        return database.list(
                "SELECT e.place, e.country, e.latitude, e.longitude, e.geonameid, count(*), " + Tally.SQL
                        + ", count(*) FILTER (" + Where.CONTESTED + "), min(e.day), max(e.day) FROM events e"
                        + where.sql()
                        + " GROUP BY e.place, e.country, e.latitude, e.longitude, e.geonameid ORDER BY 6 DESC, 1, 5 LIMIT "
                        + MOST_PLACES,
                row -> new Site(
                        row.getString(1),
                        row.getString(2),
                        EventColumns.number(row, 3),
                        EventColumns.number(row, 4),
                        EventColumns.whole(row, 5),
                        row.getLong(6),
                        Tally.read(row, 7),
                        row.getLong(11),
                        row.getString(12),
                        row.getString(13)),
                where.parameters());
    }
}
