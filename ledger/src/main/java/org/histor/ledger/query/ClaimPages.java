package org.histor.ledger.query;

import java.util.List;
import java.util.Optional;
import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/** Claims page by page, with their events and reports. Those of reports that were read anew are left out. */
public final class ClaimPages {

    private static final String ID = "(m.report || '/' || m.claim)";

    private final Database database;

    private ClaimPages(Database database) {
        this.database = database;
    }

    public static ClaimPages of(LedgerReader reader) {
        return new ClaimPages(reader.database());
    }

    /** @param after the last row of the page before, or null for the first page; the filter's limit is the page's size */
    public Page<ToldClaim> page(Filter filter, Order order, Page.@Nullable Place after) {
        Where where = Where.claims(filter);
        String key = order.ofClaims();
        String hits = "SELECT " + ID + " AS id, " + key + " AS k" + members(key + where.sql()) + where.sql();
        return new Paging(order, filter.limit(), after)
                .page(
                        database,
                        hits,
                        where.parameters(),
                        "SELECT " + ToldClaim.SQL + ", page.id, CAST(page.k AS VARCHAR), page.total FROM page"
                                + " JOIN memberships m ON m.report = split_part(page.id, '/', 1) AND m.claim = substring(page.id, strpos(page.id, '/') + 1)"
                                + " JOIN claims c ON c.report = m.report AND c.id = m.claim JOIN reports r ON r.id = c.report"
                                + " JOIN events e ON e.id = m.event_id",
                        ToldClaim::read,
                        ToldClaim.COUNT);
    }

    /** Claims with their events; the claims themselves only where something is asked of them. */
    private static String members(String asked) {
        return " FROM memberships m JOIN events e ON e.id = m.event_id"
                + (asked.contains("c.") ? " JOIN claims c ON c.report = m.report AND c.id = m.claim" : "");
    }

    /** All claims of an event, first reports first. */
    public List<ToldClaim> ofEvent(String event) {
        return list("e.id = ?", event);
    }

    /** All claims of a report, in the order of its text. */
    public List<ToldClaim> ofReport(String report) {
        return database.list(
                "SELECT " + ToldClaim.SQL + ToldClaim.FROM
                        + " WHERE r.id = ? ORDER BY CAST(c.line->'$.text_info.span[0]' AS INTEGER) NULLS LAST, c.id",
                ToldClaim::read,
                report);
    }

    /** A claim by its id, of the report that stands where several have it. */
    public Optional<ToldClaim> named(String id) {
        return list("c.id = ?", id).stream().findFirst();
    }

    private List<ToldClaim> list(String condition, String parameter) {
        return database.list(
                "SELECT " + ToldClaim.SQL + ToldClaim.FROM + " WHERE " + condition
                        + " ORDER BY r.standing <> 'current', c.published NULLS LAST, r.key, c.id",
                ToldClaim::read,
                parameter);
    }
}
