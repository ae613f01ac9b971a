package org.histor.ledger.query;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.histor.ledger.LedgerException;
import org.histor.ledger.store.Database;
import org.histor.ledger.store.Database.Access;
import org.jspecify.annotations.Nullable;

/** The door of the ledger, for those who read it. Any number of processes may read while none writes. */
public final class LedgerReader implements AutoCloseable {

    private final Database database;

    private LedgerReader(Database database) {
        this.database = database;
    }

    /** @throws LedgerException saying why it cannot be opened */
    public static LedgerReader open(Path file) {
        return new LedgerReader(Database.open(file, Access.READ));
    }

    /** On a connection of its own to what this process has open already. */
    public static LedgerReader on(Database database) {
        return new LedgerReader(database.another());
    }

    /** The store itself, for exports. */
    public Database database() {
        return database;
    }

    /** Whether a run was interrupted before it made events of all claims. */
    public boolean isUnsettled() {
        return database.one(
                "SELECT (SELECT count(*) FROM dirty_blocks) + (SELECT count(*) FROM dirty_dyads)",
                row -> row.getLong(1) > 0);
    }

    /** Takes events in the order of their days. */
    public void events(Filter filter, Consumer<EventRow> sink) {
        Where where = Where.events(filter);
        database.each(
                "SELECT " + EventColumns.SQL + " FROM events e" + where.sql() + " ORDER BY e.day NULLS LAST, e.id"
                        + limit(filter),
                row -> sink.accept(EventColumns.read(row)),
                where.parameters());
    }

    private static String limit(Filter filter) {
        return filter.limit() > 0 ? " LIMIT " + filter.limit() : "";
    }

    /** The events whose id begins so. */
    public List<EventRow> eventsNamed(String start) {
        return database.list(
                "SELECT " + EventColumns.SQL + " FROM events e WHERE starts_with(e.id, ?) ORDER BY e.id LIMIT 10",
                EventColumns::read,
                start);
    }

    /**
     * A claim with its event.
     *
     * @param line     as it was read
     * @param standing of its report: current, corrected, retracted
     */
    public record ClaimRow(
            String line, String standing, String eventId, int origins, String eventStatus, String status) {}

    /** Takes claims in the order of their reports. Those of reports that were read anew are left out. */
    public void claims(Filter filter, Consumer<ClaimRow> sink) {
        Where where = Where.claims(filter);
        claims(where.sql(), " ORDER BY c.published NULLS LAST, r.key, c.id" + limit(filter), sink, where.parameters());
    }

    /** All claims of an event, first reports first. */
    public void claimsOf(String event, Consumer<ClaimRow> sink) {
        claims(" WHERE e.id = ?", " ORDER BY c.published NULLS LAST, r.key, c.id", sink, event);
    }

    private void claims(String condition, String order, Consumer<ClaimRow> sink, Object... parameters) {
        database.each(
                "SELECT c.line, r.standing, e.id, e.origins, e.status, c.status FROM claims c JOIN reports r ON r.id = c.report"
                        + " JOIN memberships m ON m.report = c.report AND m.claim = c.id JOIN events e ON e.id = m.event_id"
                        + condition + order,
                row -> sink.accept(new ClaimRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6))),
                parameters);
    }

    /** A chain that an event is in. @param forward whether the other event follows from it */
    public record LinkRow(
            boolean forward,
            String kind,
            int days,
            String other,
            @Nullable String date,
            String words,
            String status) {}

    public List<LinkRow> linksOf(String event) {
        return database.list(
                "SELECT l.from_id = ?, l.kind, l.days, e.id, e.date, e.actor || ' ' || e.event || ' ' || e.recipient, e.status FROM links l"
                        + " JOIN events e ON e.id = CASE WHEN l.from_id = ? THEN l.to_id ELSE l.from_id END"
                        + " WHERE l.from_id = ? OR l.to_id = ? ORDER BY e.day, l.kind, e.id",
                row -> new LinkRow(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                event,
                event,
                event,
                event);
    }

    /** What became different about a report or an event. */
    public record ChangeRow(
            String at,
            String kind,
            String subject,
            @Nullable String before,
            @Nullable String after) {}

    public List<ChangeRow> changesOf(String subject) {
        return changes("WHERE subject = ? OR before = ? OR after = ?", subject, subject, subject);
    }

    /** The newest first. */
    public List<ChangeRow> changes(int most) {
        return changes("").stream().limit(most).toList();
    }

    private List<ChangeRow> changes(String condition, Object... parameters) {
        return database.list(
                "SELECT noted, kind, subject, before, after FROM changes " + condition
                        + " ORDER BY noted DESC, kind, subject LIMIT 10000",
                row -> new ChangeRow(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                parameters);
    }

    /** Where an event's id went that is not there any more: the ids of those that have its claims now. */
    public Optional<String> heirsOf(String event) {
        return database
                .list(
                        "SELECT after FROM changes WHERE kind = 'event-replaced' AND subject = ? AND after IS NOT NULL ORDER BY noted DESC",
                        row -> row.getString(1),
                        event)
                .stream()
                .findFirst();
    }

    /** Days on which a series of scores left its baseline. */
    public record Alert(String series, String day, double score, double baseline, double deviation, long events) {}

    /** The latest first. @param country a code; empty: all */
    public List<Alert> alerts(String country, int most) {
        return Alerts.latest(database, country, most);
    }

    /** Those of a period, the latest first. */
    public List<Alert> alerts(LocalDate from, LocalDate to, int most) {
        return Alerts.between(database, "", from, to, most);
    }

    @Override
    public void close() {
        database.close();
    }
}
