package org.histor.ledger.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.histor.ledger.query.Page.Keyed;
import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/** Reports page by page, the latest first, and one with its text and those that tell the same. */
public final class ReportPages {

    private static final String KEY = "coalesce(r.published, DATE '0001-01-01')";
    private static final int MOST_CARRIERS = 50;

    private final Database database;

    private ReportPages(Database database) {
        this.database = database;
    }

    public static ReportPages of(LedgerReader reader) {
        return new ReportPages(reader.database());
    }

    /** @param words part of the title or address */
    public record Wanted(
            List<String> words,
            List<String> publishers,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit) {
        public Wanted {
            words = List.copyOf(words);
            publishers = List.copyOf(publishers);
        }
    }

    public Page<ReportRow> page(Wanted wanted, Page.@Nullable Place after) {
        List<String> conditions = new ArrayList<>(List.of("r.standing <> 'recoded'"));
        List<Object> parameters = new ArrayList<>();
        any(
                "contains(lower(coalesce(r.title, '') || ' ' || coalesce(r.url, '')), lower(?))",
                wanted.words,
                conditions,
                parameters);
        any("contains(lower(coalesce(r.publisher, '')), lower(?))", wanted.publishers, conditions, parameters);
        day("r.published >= ?::DATE", wanted.from, conditions, parameters);
        day("r.published <= ?::DATE", wanted.to, conditions, parameters);
        long total = database.one(
                "SELECT count(*) FROM reports r WHERE " + String.join(" AND ", conditions),
                row -> row.getLong(1),
                parameters.toArray());
        if (after != null) {
            conditions.add("(" + KEY + " < ?::DATE OR (" + KEY + " = ?::DATE AND r.id > ?))");
            parameters.addAll(List.of(after.key(), after.key(), after.id()));
        }
        List<Keyed<ReportRow>> rows = database.list(
                "SELECT " + ReportRow.SQL + ", CAST(" + KEY + " AS VARCHAR) FROM reports r WHERE "
                        + String.join(" AND ", conditions) + " ORDER BY " + KEY + " DESC, r.id LIMIT "
                        + (wanted.limit + 1),
                row -> new Keyed<>(ReportRow.read(row, 1), row.getString(ReportRow.COUNT + 1), row.getString(1)),
                parameters.toArray());
        return Page.of(rows, wanted.limit, total);
    }

    private static void any(String condition, List<String> values, List<String> conditions, List<Object> parameters) {
        if (!values.isEmpty()) {
            conditions.add("("
                    + String.join(
                            " OR ", values.stream().map(value -> condition).toList()) + ")");
            parameters.addAll(values);
        }
    }

    private static void day(
            String condition, @Nullable LocalDate day, List<String> conditions, List<Object> parameters) {
        if (day != null) {
            conditions.add(condition);
            parameters.add(day.toString());
        }
    }

    /** @param text only where the ledger keeps texts */
    public record WholeReport(ReportRow row, @Nullable String text) {}

    public Optional<WholeReport> named(String id) {
        return database
                .list(
                        "SELECT " + ReportRow.SQL + ", r.text FROM reports r WHERE r.id = ?",
                        row -> new WholeReport(ReportRow.read(row, 1), row.getString(ReportRow.COUNT + 1)),
                        id)
                .stream()
                .findFirst();
    }

    /** A report that tells the same. @param copy whether the text is the same, too */
    public record Carrier(ReportRow report, boolean copy) {}

    /** Copies first. */
    public List<Carrier> carriers(ReportRow report) {
        return database.list(
                "SELECT " + ReportRow.SQL
                        + ", r.copies = ? AS copy FROM reports r WHERE r.id <> ? AND r.standing = 'current'"
                        + " AND (r.copies = ? OR r.id IN (SELECT o.report FROM memberships o JOIN memberships m ON m.event_id = o.event_id"
                        + " WHERE m.report = ?)) ORDER BY copy DESC, r.published, r.id LIMIT " + MOST_CARRIERS,
                row -> new Carrier(ReportRow.read(row, 1), row.getBoolean(ReportRow.COUNT + 1)),
                report.copies(),
                report.id(),
                report.copies(),
                report.id());
    }
}
