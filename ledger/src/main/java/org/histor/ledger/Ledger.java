package org.histor.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.histor.ledger.store.Database;
import org.histor.ledger.store.Database.Access;
import org.histor.ledger.store.Writer;

/**
 * The door of the ledger, for those who write into it. Reports go in one by one and are safe after every full lot; {@link #settle} makes
 * events of them. Whatever is interrupted may be done again: a report that is there already changes nothing.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(Path.of("histor.duckdb"), "histor ledger add news.jsonl")) {
 *     ledger.add(report);
 *     ledger.settle(done -> {});
 * }
 * }</pre>
 *
 * <p>One thread uses it at a time.
 */
public final class Ledger implements AutoCloseable {

    private static final int CLAIMS_A_LOT = 20_000;
    private static final int REPORTS_A_LOT = Integer.getInteger("histor.ledger.reports", 2_000);

    private final Database database;
    private final Writer writer;
    private final List<ReportClaims> waiting = new ArrayList<>();
    private int claimsWaiting;

    private Ledger(Database database, String command) {
        this.database = database;
        this.writer = new Writer(database, command);
    }

    /**
     * Opens a ledger to write, and makes it if there is none.
     *
     * @throws LedgerException saying why it cannot be opened
     */
    public static Ledger open(Path file, String command) {
        Database database = Database.open(file, Access.WRITE);
        try {
            return new Ledger(database, command);
        } catch (RuntimeException broken) {
            database.close();
            throw broken;
        }
    }

    /** Takes a report in; it is safe at the latest after {@link #settle}. */
    public void add(ReportClaims report) {
        waiting.add(report);
        claimsWaiting += report.claims().size();
        if (waiting.size() >= REPORTS_A_LOT || claimsWaiting >= CLAIMS_A_LOT) {
            flush();
        }
    }

    /** Makes safe what was taken in. */
    public void flush() {
        if (!waiting.isEmpty()) {
            List<ReportClaims> lot = List.copyOf(waiting);
            waiting.clear();
            claimsWaiting = 0;
            writer.take(lot);
        }
    }

    /** Takes a report back, by its address or document; gives how many were current. */
    public int retract(String name, String reason) {
        flush();
        return writer.retract(name, reason);
    }

    /**
     * Merges what is new, and what an interrupted run left.
     *
     * @param progress told how many blocks are done
     */
    public void settle(IntConsumer progress) {
        flush();
        writer.settle(progress);
    }

    /** Reports that came in anew, that took another version's place, and that were there before. */
    public Writer.Count count() {
        return writer.count();
    }

    /** The store, for readers in this process: they take {@link Database#another} of it. */
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
