package org.histor.ledger.query;

import java.util.List;
import org.histor.ledger.store.Database;

/** How much of what is in the ledger. */
public final class Stats {

    /** So many of a kind. */
    public record Share(String name, long count) {}

    private final Database database;

    private Stats(Database database) {
        this.database = database;
    }

    public static Stats of(LedgerReader reader) {
        return new Stats(reader.database());
    }

    public List<Share> totals() {
        return shares("SELECT 'reports', count(*) FILTER (standing = 'current') FROM reports"
                + " UNION ALL SELECT 'reports corrected, retracted or read anew', count(*) FILTER (standing <> 'current') FROM reports"
                + " UNION ALL SELECT 'claims', count(*) FROM claims UNION ALL SELECT 'events', count(*) FROM events"
                + " UNION ALL SELECT 'links between events', count(*) FROM links");
    }

    public List<Share> statuses() {
        return shares("SELECT status, count(*) FROM events GROUP BY 1 ORDER BY 2 DESC, 1");
    }

    public List<Share> events() {
        return shares("SELECT event, count(*) FROM events GROUP BY 1 ORDER BY 2 DESC, 1");
    }

    public List<Share> dyads(int most) {
        return shares(
                "SELECT actor_country || '>' || recipient_country, count(*) FROM events WHERE actor_country <> recipient_country"
                        + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT " + most);
    }

    public List<Share> origins(int most) {
        return shares("SELECT name, supports + denials FROM sources ORDER BY 2 DESC, 1 LIMIT " + most);
    }

    private List<Share> shares(String sql) {
        return database.list(sql, row -> new Share(row.getString(1), row.getLong(2)));
    }
}
