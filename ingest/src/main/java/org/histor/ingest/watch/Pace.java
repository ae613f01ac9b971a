package org.histor.ingest.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The time a watcher lives in: the real one, or one that a simulation drives. */
public interface Pace {

    Instant now();

    /** Whether waiting takes time. */
    boolean isReal();

    /** Waits for something to come into the queue, at most until then; null when nothing came. */
    <T> @Nullable T await(BlockingQueue<T> queue, boolean somethingIsUnderWay, Instant until)
            throws InterruptedException;

    /** Time as everybody has it. */
    static Pace real() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public boolean isReal() {
                return true;
            }

            @Override
            public <T> @Nullable T await(BlockingQueue<T> queue, boolean somethingIsUnderWay, Instant until)
                    throws InterruptedException {
                long wait = Math.max(0, Duration.between(Instant.now(), until).toMillis());
                return queue.poll(wait, TimeUnit.MILLISECONDS);
            }
        };
    }
}
