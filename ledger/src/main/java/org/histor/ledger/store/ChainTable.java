package org.histor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.ledger.chain.Chains;
import org.histor.ledger.chain.Deed;
import org.histor.ledger.chain.Link;
import org.histor.ledger.merge.Realm;
import org.histor.ledger.merge.StatusTable;
import org.histor.ledger.row.EventDetail;

/** Finds the chains of the dyads that were touched, and what they do to the status of plans. */
final class ChainTable {

    private static final int DYADS_AT_ONCE = 500;
    private static final String DYAD =
            "least(actor_country, recipient_country) || '-' || greatest(actor_country, recipient_country)";
    /** What is told as done before its day is a word about that day, and binds from when it was given. */
    private static final String SPOKEN = "CASE WHEN realm = 'fact' THEN least(day, first_report) ELSE day END";

    private static final String DEEDS =
            "SELECT id, event, array_to_string(modes, ' '), realm, actor_country, recipient_country, " + SPOKEN
                    + ", own_status, modality, "
                    + DYAD + " FROM events WHERE day IS NOT NULL AND actor_country <> recipient_country AND " + DYAD
                    + " IN " + Texts.LIST;

    private final Database database;
    private final Chains chains = Chains.load();

    ChainTable(Database database) {
        this.database = database;
    }

    void settle(String run) {
        List<String> dyads =
                database.list("SELECT DISTINCT dyad FROM dirty_dyads ORDER BY dyad", row -> row.getString(1));
        for (int from = 0; from < dyads.size(); from += DYADS_AT_ONCE) {
            String lot = Texts.json(dyads.subList(from, Math.min(dyads.size(), from + DYADS_AT_ONCE)));
            database.transaction(() -> {
                settleLot(lot, run);
                return null;
            });
        }
    }

    private void settleLot(String dyads, String run) {
        Map<String, List<Deed>> byDyad = new HashMap<>();
        database.each(
                DEEDS,
                row -> byDyad.computeIfAbsent(row.getString(10), dyad -> new ArrayList<>())
                        .add(deed(row)),
                dyads);
        database.execute("DELETE FROM links WHERE dyad IN " + Texts.LIST, dyads);
        Rows rows = new Rows(
                database, "links", "from_id VARCHAR", "to_id VARCHAR", "kind VARCHAR", "days INTEGER", "dyad VARCHAR");
        Set<String> carriedOut = new HashSet<>();
        byDyad.forEach((dyad, deeds) -> {
            for (Link link : chains.find(deeds)) {
                rows.add(link.from(), link.to(), link.kind().word(), link.days(), dyad);
                if (link.kind() == Link.Kind.CARRIED_OUT) {
                    carriedOut.add(link.from());
                }
            }
        });
        rows.flush();
        decide(dyads, carriedOut, run);
        database.execute("DELETE FROM dirty_dyads WHERE dyad IN " + Texts.LIST, dyads);
    }

    /** Plans that were carried out are so; plans that were, and are not any more, fall back. */
    private void decide(String dyads, Set<String> carriedOut, String run) {
        Changes changes = new Changes(database, run);
        List<Object[]> updates = new ArrayList<>();
        database.each(
                "SELECT id, status, own_status, detail FROM events WHERE realm <> 'fact' AND actor_country <> recipient_country AND "
                        + DYAD + " IN " + Texts.LIST,
                row -> {
                    String own = row.getString(3);
                    String now = carriedOut.contains(row.getString(1))
                            ? StatusTable.of(EventDetail.support(row.getString(4))
                                            .thatWasCarriedOut())
                                    .word()
                            : own;
                    if (!now.equals(row.getString(2))) {
                        updates.add(new Object[] {now, row.getString(1)});
                        changes.note("event-status", row.getString(1), row.getString(2), now);
                    }
                },
                dyads);
        if (!updates.isEmpty()) {
            update(updates);
            changes.flush();
        }
    }

    private void update(List<Object[]> updates) {
        database.execute("CREATE OR REPLACE TEMP TABLE decided (status VARCHAR, id VARCHAR)");
        Rows rows = new Rows(database, "decided", "status VARCHAR", "id VARCHAR");
        updates.forEach(rows::add);
        rows.flush();
        database.execute("UPDATE events SET status = d.status FROM decided d WHERE events.id = d.id");
    }

    private static Deed deed(ResultSet row) throws SQLException {
        String modes = row.getString(3);
        return new Deed(
                row.getString(1),
                row.getString(2),
                modes.isEmpty() ? Set.of() : Set.of(modes.split(" ")),
                Realm.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getString(5),
                row.getString(6),
                row.getDate(7).toLocalDate(),
                Deed.isDoubted(row.getString(8), row.getString(9)));
    }
}
