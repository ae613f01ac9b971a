package org.histor.ledger.query;

import java.util.List;
import org.histor.ledger.query.Page.Keyed;
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
        String key = order.ofEvents();
        Where where = Where.events(filter);
        long total =
                database.one("SELECT count(*) FROM events e" + where.sql(), row -> row.getLong(1), where.parameters());
        if (after != null) {
            where.and(order.behind(key, "e.id"), after.key(), after.key(), after.id());
        }
        List<Keyed<EventRow>> rows = database.list(
                "SELECT " + EventColumns.SQL + ", CAST(" + key + " AS VARCHAR) FROM events e" + where.sql()
                        + order.sql(key, "e.id") + " LIMIT " + (filter.limit() + 1),
                row -> new Keyed<>(EventColumns.read(row), row.getString(EventColumns.COUNT + 1), row.getString(1)),
                where.parameters());
        return Page.of(rows, filter.limit(), total);
    }
}
