package org.histor.console.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/** A ledger that is open only while it is asked, and a little longer: whoever holds it open keeps writers out. */
final class Visits implements Asking {

    private record Open(Database database, Readers readers) {}

    private final Path file;
    private final Duration idle;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "histor-visits");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Open open;
    private int inside;
    private long visits;

    Visits(Path file, Duration idle) {
        this.file = file;
        this.idle = idle;
    }

    @Override
    public <T> T ask(Lane lane, Function<LedgerReader, T> question) {
        Readers readers = enter();
        try {
            return readers.ask(lane, question);
        } finally {
            leave();
        }
    }

    private synchronized Readers enter() {
        Open now = open;
        if (now == null) {
            Database database = Database.open(file, Database.Access.READ);
            now = new Open(database, new Readers(database));
            open = now;
        }
        inside++;
        visits++;
        return now.readers;
    }

    private synchronized void leave() {
        inside--;
        long last = visits;
        if (!clock.isShutdown()) {
            clock.schedule(() -> letGo(last), idle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Unless someone has come since. */
    private synchronized void letGo(long last) {
        if (inside == 0 && visits == last) {
            shut();
        }
    }

    private void shut() {
        Open now = open;
        open = null;
        if (now != null) {
            now.readers.close();
            now.database.close();
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        shut();
    }
}
