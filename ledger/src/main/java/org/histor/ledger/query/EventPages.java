package org.histor.ledger.query;

import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/** Events page by page: each page begins behind the last row of the one before, so none comes twice and none is left out. */
public final class EventPages {

    private final Database database;

    private EventPages(Database database) {
        this.database = database;
    }

    public static EventPages of(LedgerReader reader) {
        return new EventPages(reader.database());
    }

    /** @param after the last row of the page before, or null for the first page; the filter's limit is the page's size */
    public Page<EventRow> page(Filter filter, Order order, Page.@Nullable Place after) {
        Where where = Where.events(filter);
        Paging paging = new Paging(order, filter.limit(), after);
        String hits = "SELECT e.id AS id, " + order.ofEvents() + " AS k FROM events e" + where.sql();
        return paging.page(
                database,
                hits,
                where.parameters(),
                "SELECT " + EventColumns.SQL
                        + ", page.id, CAST(page.k AS VARCHAR), page.total FROM page JOIN events e ON e.id = page.id",
                EventColumns::read,
                EventColumns.COUNT);
    }
}
