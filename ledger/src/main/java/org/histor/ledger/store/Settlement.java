package org.histor.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.histor.claim.ClaimReader;
import org.histor.claim.InvalidClaimException;
import org.histor.knowledge.Ontology;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Merger;
import org.histor.ledger.merge.Merging;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.merge.Statement.Standing;

/** Merges anew the blocks that were touched, some at a time, each lot in one transaction. */
final class Settlement {

    private static final int CLAIMS_AT_ONCE = Integer.getInteger("histor.ledger.lot", 60_000);

    private static final String STATEMENTS =
            "SELECT c.block, c.line, r.id, r.key, r.copies, r.outlet, r.outlet_country, r.standing FROM claims c JOIN reports r ON c.report = r.id"
                    + " WHERE r.standing <> 'recoded' AND c.block IN " + Texts.LIST;

    private final Database database;
    private final Merger merger;
    private final Ontology ontology = Ontology.load();
    private final ClaimReader reader = ClaimReader.withDefaults();

    Settlement(Database database, Merging merging) {
        this.database = database;
        this.merger = new Merger(merging);
    }

    /** @param progress told how many blocks are done */
    void settle(String run, IntConsumer progress) {
        List<List<String>> lots = lots();
        int done = 0;
        for (List<String> lot : lots) {
            database.transaction(() -> {
                settle(lot, run);
                return null;
            });
            done += lot.size();
            progress.accept(done);
        }
        new ChainTable(database).settle(run);
    }

    private List<List<String>> lots() {
        List<List<String>> lots = new ArrayList<>();
        long[] filled = {CLAIMS_AT_ONCE};
        database.each(
                "SELECT d.block, count(c.id) FROM dirty_blocks d LEFT JOIN claims c ON c.block = d.block GROUP BY d.block ORDER BY d.block",
                row -> {
                    if (filled[0] >= CLAIMS_AT_ONCE) {
                        lots.add(new ArrayList<>());
                        filled[0] = 0;
                    }
                    lots.get(lots.size() - 1).add(row.getString(1));
                    filled[0] += row.getLong(2);
                });
        return lots;
    }

    private void settle(List<String> blocks, String run) {
        Map<String, List<Statement>> statements = new TreeMap<>();
        String list = Texts.json(blocks);
        database.each(
                STATEMENTS,
                row -> statements
                        .computeIfAbsent(row.getString(1), block -> new ArrayList<>())
                        .add(statement(row)),
                list);
        List<Event> events = new ArrayList<>();
        statements.values().forEach(block -> events.addAll(merger.merge(block)));
        new EventTable(database, ontology).replace(list, events, run);
        database.execute("DELETE FROM dirty_blocks WHERE block IN " + Texts.LIST, list);
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
