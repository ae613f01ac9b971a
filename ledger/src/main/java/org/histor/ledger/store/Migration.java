package org.histor.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.claim.InvalidClaimException;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.merge.Block;
import org.histor.ledger.merge.Merging;
import org.histor.ledger.report.Version;

/** Brings what an older ledger holds up to date; part of the transaction that opens it. */
final class Migration {

    private final Database database;

    Migration(Database database) {
        this.database = database;
    }

    /**
     * Reports are known by their addresses in one form, claims whose doer has neither name nor country stand by their recipients, and all is
     * merged anew.
     */
    void toSchema2() {
        rename();
        keepOneVersion();
        Rows moved = moved();
        database.execute("INSERT INTO dirty_blocks SELECT DISTINCT block FROM claims");
        moved.flush();
        database.execute(
                "UPDATE claims SET block = n.block FROM moved n WHERE claims.report = n.report AND claims.id = n.id");
        database.execute("INSERT INTO dirty_blocks SELECT DISTINCT block FROM moved");
    }

    private void rename() {
        database.execute("CREATE OR REPLACE TEMP TABLE renamed (id VARCHAR, key VARCHAR)");
        Rows rows = new Rows(database, "renamed", "id VARCHAR", "key VARCHAR");
        database.each(
                "SELECT id, doc, url FROM reports WHERE url IS NOT NULL AND trim(url) <> ''",
                row -> rows.add(
                        row.getString(1),
                        ReportClaims.key(new Citation(null, row.getString(3), null, null, null), row.getString(2))));
        rows.flush();
        database.execute("UPDATE reports SET key = n.key FROM renamed n WHERE reports.id = n.id");
    }

    /** Addresses that were two reports may be one now. */
    private void keepOneVersion() {
        Map<String, List<Version>> current = new TreeMap<>();
        database.each(
                "SELECT id, key, standing, published, retrieved, coder FROM reports WHERE standing = 'current' AND key IN"
                        + " (SELECT key FROM reports WHERE standing = 'current' GROUP BY key HAVING count(*) > 1) ORDER BY id",
                row -> current.computeIfAbsent(row.getString(2), key -> new ArrayList<>())
                        .add(ReportTable.version(row)));
        for (List<Version> versions : current.values()) {
            Version standing = versions.get(0);
            for (Version version : versions) {
                standing = standing.isOlderThan(version) ? version : standing;
            }
            for (Version version : versions) {
                if (!version.id().equals(standing.id())) {
                    database.execute(
                            "UPDATE reports SET standing = ? WHERE id = ?", version.replacedBy(standing), version.id());
                }
            }
        }
    }

    /** Claims whose block is another now. */
    private Rows moved() {
        Merging merging = Merging.load();
        ClaimReader reader = ClaimReader.withDefaults();
        database.execute("CREATE OR REPLACE TEMP TABLE moved (report VARCHAR, id VARCHAR, block VARCHAR)");
        Rows rows = new Rows(database, "moved", "report VARCHAR", "id VARCHAR", "block VARCHAR");
        database.each("SELECT report, id, block, line FROM claims WHERE contains(block, '/?')", row -> {
            try {
                String block = Block.of(reader.read(row.getString(4)), merging);
                if (!block.equals(row.getString(3))) {
                    rows.add(row.getString(1), row.getString(2), block);
                }
            } catch (InvalidClaimException broken) {
                throw new IllegalStateException("a claim of the ledger is none: " + broken.getMessage(), broken);
            }
        });
        return rows;
    }
}
