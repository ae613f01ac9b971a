package org.histor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.histor.claim.ClaimReader;
import org.histor.claim.InvalidClaimException;
import org.histor.knowledge.Ontology;
import org.histor.ledger.merge.Adoption;
import org.histor.ledger.merge.Block;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Merger;
import org.histor.ledger.merge.Merging;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.merge.Statement.Standing;

/** Merges anew the blocks that were touched, some at a time, each lot in one transaction. */
final class Settlement {

    private static final int CLAIMS_AT_ONCE = Integer.getInteger("histor.ledger.lot", 60_000);

    /** Of every claim: a key, itself, its report; then the conditions. */
    private static final String CLAIMS =
            ", c.line, r.id, r.key, r.copies, r.outlet, r.outlet_country, r.standing FROM claims c JOIN reports r ON c.report = r.id";

    private static final String OF_BLOCKS =
            "SELECT c.block" + CLAIMS + " WHERE r.standing <> 'recoded' AND c.block IN " + Texts.LIST;
    private static final String MEMBERS = " JOIN memberships m ON m.report = c.report AND m.claim = c.id";
    private static final String ADOPTED_BY_BLOCKS = "SELECT m.event_id" + CLAIMS + MEMBERS
            + " WHERE r.standing <> 'recoded' AND m.block <> c.block AND m.block IN " + Texts.LIST;
    private static final String OF_HOSTS =
            "SELECT e.id" + CLAIMS + MEMBERS + " JOIN events e ON e.id = m.event_id WHERE e.adopts IN " + Texts.LIST;

    private final Database database;
    private final Merger merger;
    private final Adoption adoption;
    private final EventTable table;
    private final ClaimReader reader = ClaimReader.withDefaults();

    Settlement(Database database, Merging merging) {
        this.database = database;
        this.merger = new Merger(merging);
        this.adoption = new Adoption(merging);
        this.table = new EventTable(database, Ontology.load());
    }

    /**
     * First all blocks of claims that name a doer, then, when their events stand, those that name none.
     *
     * @param progress told how many blocks are done
     */
    void settle(String run, IntConsumer progress) {
        int[] done = {0};
        settle(false, lot -> merge(lot, run), done, progress);
        settle(true, lot -> adopt(lot, run), done, progress);
        new ChainTable(database).settle(run);
    }

    private void settle(boolean withoutDoer, Consumer<List<String>> step, int[] done, IntConsumer progress) {
        for (List<String> lot : lots(withoutDoer)) {
            database.transaction(() -> {
                step.accept(lot);
                database.execute("DELETE FROM dirty_blocks WHERE block IN " + Texts.LIST, Texts.json(lot));
                return null;
            });
            done[0] += lot.size();
            progress.accept(done[0]);
        }
    }

    private List<List<String>> lots(boolean withoutDoer) {
        List<List<String>> lots = new ArrayList<>();
        long[] filled = {CLAIMS_AT_ONCE};
        database.each(
                "SELECT d.block, (SELECT count(*) FROM claims c WHERE c.block = d.block)"
                        + " + (SELECT coalesce(sum(e.claims), 0) FROM events e WHERE e.adopts = d.block)"
                        + " FROM (SELECT DISTINCT block FROM dirty_blocks) d ORDER BY d.block",
                row -> {
                    if (Block.isWithoutDoer(row.getString(1)) != withoutDoer) {
                        return;
                    }
                    if (filled[0] >= CLAIMS_AT_ONCE) {
                        lots.add(new ArrayList<>());
                        filled[0] = 0;
                    }
                    lots.get(lots.size() - 1).add(row.getString(1));
                    filled[0] += row.getLong(2);
                });
        return lots;
    }

    /** What events had adopted they keep till the second step has looked at it, so that only what becomes different is noted. */
    private void merge(List<String> blocks, String run) {
        Map<String, List<Statement>> adopted = statements(ADOPTED_BY_BLOCKS, blocks);
        List<Event> events = new ArrayList<>();
        for (List<Statement> block : statements(OF_BLOCKS, blocks).values()) {
            for (Event event : merger.merge(block)) {
                events.add(adoption.keep(event, adopted.getOrDefault(event.id(), List.of())));
            }
        }
        table.merged(blocks, events, run);
    }

    private void adopt(List<String> blocks, String run) {
        Map<String, List<Event>> hosts = new HashMap<>();
        for (Map.Entry<String, List<Statement>> members :
                statements(OF_HOSTS, blocks).entrySet()) {
            Event host = adoption.again(members.getKey(), members.getValue());
            hosts.computeIfAbsent(String.valueOf(host.adopts()), key -> new ArrayList<>())
                    .add(host);
        }
        List<Event> events = new ArrayList<>();
        Set<String> changed = new TreeSet<>();
        Map<String, List<Statement>> statements = statements(OF_BLOCKS, blocks);
        for (String block : blocks) {
            Adoption.Outcome outcome =
                    adoption.adopt(hosts.getOrDefault(block, List.of()), statements.getOrDefault(block, List.of()));
            outcome.events().stream()
                    .filter(event -> outcome.changed().contains(event.id()))
                    .forEach(events::add);
            events.addAll(outcome.orphans());
            changed.addAll(outcome.changed());
        }
        table.adopted(blocks, changed, events, run);
    }

    /** Claims by the first column of a query, in an order of their own. */
    private Map<String, List<Statement>> statements(String query, List<String> blocks) {
        Map<String, List<Statement>> statements = new TreeMap<>();
        database.each(
                query,
                row -> statements
                        .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(statement(row)),
                Texts.json(blocks));
        return statements;
    }

    private Statement statement(ResultSet row) throws SQLException {
        try {
            return new Statement(
                    reader.read(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    new Outlet(row.getString(6), Optional.ofNullable(row.getString(7))),
                    Standing.valueOf(row.getString(8).toUpperCase(Locale.ROOT)));
        } catch (InvalidClaimException broken) {
            throw new IllegalStateException("a claim of the ledger is none: " + broken.getMessage(), broken);
        }
    }
}
