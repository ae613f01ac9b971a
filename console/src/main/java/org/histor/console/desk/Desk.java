package org.histor.console.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.histor.ledger.Ledger;
import org.histor.ledger.LedgerException;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.store.Database;
import org.histor.ledger.store.Writer;
import org.jspecify.annotations.Nullable;

/** An open ledger for the threads of a server: many ask at once, one at a time writes. */
public final class Desk implements AutoCloseable {

    /** What a writing did. */
    public record Added(int added, int replaced, int known) {}

    private final Path file;
    private final @Nullable Ledger ledger;
    private final @Nullable Database database;
    private final boolean keepsText;
    private final Asking readers;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Starts with the clock, so that no two runs of a server give one version to different states. */
    private final AtomicLong version = new AtomicLong(System.currentTimeMillis());

    private Desk(Path file, @Nullable Ledger ledger, Database database, boolean keepsText) {
        this.file = file;
        this.ledger = ledger;
        this.database = database;
        this.keepsText = keepsText;
        this.readers = new Readers(database);
    }

    private Desk(Path file, Visits visits) {
        this.file = file;
        this.ledger = null;
        this.database = null;
        this.keepsText = false;
        this.readers = visits;
    }

    /**
     * Opens a ledger that is there: to write where that is possible and wanted, else to read.
     *
     * @param keepsText whether reports that are added keep their texts
     * @throws LedgerException saying why it cannot be opened
     */
    public static Desk open(Path file, boolean readOnly, boolean keepsText) {
        if (readOnly || !Files.exists(file) || !Files.isWritable(file)) {
            return new Desk(file, null, Database.open(file, Database.Access.READ), keepsText);
        }
        Ledger ledger = Ledger.open(file, "serve");
        ledger.settle(done -> {});
        return new Desk(file, ledger, ledger.database(), keepsText);
    }

    /**
     * A ledger that is opened when it is asked, to read only, and let go when nobody has asked for a while: other programs may write it
     * in between. It need not be there yet.
     */
    public static Desk visiting(Path file, Duration idle) {
        return new Desk(file, new Visits(file, idle));
    }

    /** The name of the file, without the folders above it. */
    public String fileName() {
        return String.valueOf(file.getFileName());
    }

    public boolean isWritable() {
        return ledger != null;
    }

    public boolean keepsText() {
        return keepsText;
    }

    /** Another number for every state of the ledger. */
    public long version() {
        return version.get();
    }

    /** Has something done after every change, by the thread that made it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Asks the ledger.
     *
     * @throws Readers.Busy   if too many ask
     * @throws Readers.TooSlow if the answer takes too long
     * @throws LedgerException if it cannot be read, saying why
     */
    public <T> T ask(Lane lane, Function<LedgerReader, T> question) {
        return readers.ask(lane, question);
    }

    /** Adds reports and makes events of them. */
    public synchronized Added add(List<ReportClaims> reports) {
        Ledger open = ledger;
        if (open == null) {
            throw new LedgerException(file + ": is open to read only");
        }
        Writer.Count before = open.count();
        reports.forEach(open::add);
        open.settle(done -> {});
        Writer.Count after = open.count();
        Added added = new Added(
                after.added() - before.added(), after.replaced() - before.replaced(), after.known() - before.known());
        if (added.added() + added.replaced() > 0) {
            version.updateAndGet(old -> Math.max(old + 1, System.currentTimeMillis()));
            listeners.forEach(Runnable::run);
        }
        return added;
    }

    @Override
    public synchronized void close() {
        readers.close();
        if (database != null) {
            database.close();
        }
    }
}
