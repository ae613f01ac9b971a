package org.histor.console.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.histor.ledger.LedgerException;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/** Connections to the open ledger, some for each lane. Who takes too long is cut off. */
public final class Readers implements Asking {

    /** Too many ask at once. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many questions at once; ask again in a moment");
        }
    }

    /** The answer takes too long. */
    public static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow(Duration limit, LedgerException cause) {
            super("the answer takes more than " + limit.toSeconds() + " s; ask for less, say fewer days", cause);
        }
    }

    private static final long AGAIN_IN_MILLIS = 50;

    private final Map<Lane, BlockingQueue<LedgerReader>> idle = new EnumMap<>(Lane.class);
    private final List<LedgerReader> all = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "histor-limits");
        thread.setDaemon(true);
        return thread;
    });

    Readers(Database database) {
        for (Lane lane : Lane.values()) {
            BlockingQueue<LedgerReader> readers = new ArrayBlockingQueue<>(lane.width());
            for (int number = 0; number < lane.width(); number++) {
                LedgerReader reader = LedgerReader.on(database);
                readers.add(reader);
                all.add(reader);
            }
            idle.put(lane, readers);
        }
    }

    @Override
    public <T> T ask(Lane lane, Function<LedgerReader, T> question) {
        return ask(lane, lane.limit(), question);
    }

    <T> T ask(Lane lane, Duration limit, Function<LedgerReader, T> question) {
        BlockingQueue<LedgerReader> queue = idle.get(lane);
        LedgerReader reader = take(queue, lane.patience());
        if (reader == null) {
            throw new Busy();
        }
        Watch watch = new Watch(reader.database());
        ScheduledFuture<?> timer =
                clock.scheduleAtFixedRate(watch::strike, limit.toMillis(), AGAIN_IN_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return question.apply(reader);
        } catch (LedgerException broken) {
            if (watch.hasStruck()) {
                throw new TooSlow(limit, broken);
            }
            throw broken;
        } finally {
            watch.end();
            timer.cancel(false);
            queue.add(reader);
        }
    }

    private static @Nullable LedgerReader take(BlockingQueue<LedgerReader> queue, Duration patience) {
        try {
            return queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Cuts off the statements of one question, and never those of the next on the same connection. */
    private static final class Watch {
        private final Database database;
        private boolean struck;
        private boolean ended;

        Watch(Database database) {
            this.database = database;
        }

        synchronized void strike() {
            if (!ended) {
                struck = true;
                database.cancel();
            }
        }

        synchronized boolean hasStruck() {
            return struck;
        }

        synchronized void end() {
            ended = true;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        all.forEach(LedgerReader::close);
    }
}
