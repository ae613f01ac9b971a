package org.histor.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on items by several threads and hands out what comes of them in the order of the input. Holds a few items a thread, however
 * many there are. What fails is said on the standard error and counted; the rest goes on.
 */
final class Batch<T, R> {

    private static final int WAITING_PER_THREAD = 4;
    private static final long STACK = 64L << 20;

    private final Console console;
    private final Tally tally;
    private final int threads;
    private final Function<T, R> work;
    private final Consumer<R> sink;
    private final Deque<Future<Outcome<R>>> waiting = new ArrayDeque<>();

    /** @param failure what went wrong, or null */
    private record Outcome<R>(@Nullable R value, @Nullable String failure) {}

    Batch(Console console, Tally tally, int threads, Function<T, R> work, Consumer<R> sink) {
        this.console = console;
        this.tally = tally;
        this.threads = Math.max(1, threads);
        this.work = work;
        this.sink = sink;
    }

    /** Works on all items; leaves early when nobody reads the output any more. */
    void run(Item.Source<T> items) throws IOException {
        // parsers recurse over trees: a long sentence wants a deeper stack than threads have by default
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, "histor-worker", STACK);
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (Item<T> item = items.next(); item != null && !console.out().checkError(); item = items.next()) {
                tally.read();
                waiting.add(start(workers, item));
                deliver(threads * WAITING_PER_THREAD);
            }
            deliver(0);
        } finally {
            workers.shutdownNow();
        }
    }

    private Future<Outcome<R>> start(ExecutorService workers, Item<T> item) {
        if (item instanceof Item.Bad<T> bad) {
            FutureTask<Outcome<R>> done =
                    new FutureTask<>(() -> new Outcome<>(null, bad.refused().toString()));
            done.run();
            return done;
        }
        Item.Good<T> good = (Item.Good<T>) item;
        return workers.submit(() -> attempt(good));
    }

    private Outcome<R> attempt(Item.Good<T> item) {
        try {
            return new Outcome<>(work.apply(item.value()), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError broken) {
            return new Outcome<>(null, item.where() + ": document '" + item.id() + "': " + Failure.describe(broken));
        }
    }

    /** Hands out what is done, in order, and waits while more than the allowed number is under way. */
    private void deliver(int allowed) {
        while (!waiting.isEmpty() && (waiting.size() > allowed || waiting.peek().isDone())) {
            hand(waiting.remove());
        }
    }

    private void hand(Future<Outcome<R>> done) {
        Outcome<R> outcome = await(done);
        if (outcome.failure() != null) {
            tally.failed();
            console.message("histor: " + outcome.failure());
        } else if (outcome.value() != null) {
            sink.accept(outcome.value());
            tally.coded();
        }
    }

    private static <R> Outcome<R> await(Future<Outcome<R>> done) {
        try {
            return done.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome<>(null, "interrupted");
        } catch (ExecutionException impossible) {
            return new Outcome<>(
                    null, Failure.describe(impossible.getCause() == null ? impossible : impossible.getCause()));
        }
    }
}
