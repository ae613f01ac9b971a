package org.histor.ledger.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.histor.knowledge.Versions;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.merge.Merging;
import org.histor.ledger.report.Outlets;
import org.histor.ledger.store.ReportTable.Taken;

/** One run of a program that writes into the ledger. */
public final class Writer {

    /** What a run did. */
    public record Count(int added, int replaced, int known) {}

    private final Database database;
    private final Merging merging = Merging.load();
    private final ReportTable reports;
    private final String run = UUID.randomUUID().toString();
    private Count count = new Count(0, 0, 0);

    public Writer(Database database, String command) {
        this.database = database;
        this.reports = new ReportTable(database, merging, new Outlets());
        Versions versions = Versions.load();
        database.execute(
                "INSERT INTO runs (id, started, command, coder, knowledge) VALUES (?, ?::TIMESTAMP, ?, ?, ?)",
                run,
                now(),
                command,
                versions.coder(),
                versions.knowledge());
    }

    private static String now() {
        return Timestamp.from(Instant.now()).toString();
    }

    /** Takes a lot of reports in, wholly or not at all. */
    public void take(List<ReportClaims> lot) {
        Taken taken = database.transaction(() -> reports.take(lot, run));
        count = new Count(count.added + taken.added(), count.replaced + taken.replaced(), count.known + taken.known());
    }

    /** Takes a report back. */
    public int retract(String name, String reason) {
        return database.transaction(() -> reports.retract(name, reason, run));
    }

    /** Makes events of what was touched. */
    public void settle(IntConsumer progress) {
        new Settlement(database, merging).settle(run, progress);
        database.execute("UPDATE runs SET ended = ?::TIMESTAMP WHERE id = ?", now(), run);
    }

    public Count count() {
        return count;
    }
}
