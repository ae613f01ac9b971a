package org.histor.console.desk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.histor.Histor;
import org.jspecify.annotations.Nullable;

/** The engine, loaded when it is first needed, and the few threads that read with it. */
public final class Coders implements AutoCloseable {

    /** Reading failed, or had no time. @see #status */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Failed(int status, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.status = status;
        }

        /** As HTTP has it. */
        public int status() {
            return status;
        }
    }

    private static final int THREADS = 2;
    private static final int WAITING = 16;
    /** Parsers recurse over trees: a long sentence wants a deeper stack than threads have by default. */
    private static final long STACK = 64L << 20;

    private final Supplier<Histor> source;
    private @Nullable Histor histor;
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(null, task, "histor-coder", STACK);
                thread.setDaemon(true);
                return thread;
            });

    public Coders(Supplier<Histor> source) {
        this.source = source;
    }

    private synchronized Histor histor() {
        Histor known = histor;
        if (known == null) {
            known = source.get();
            histor = known;
        }
        return known;
    }

    /** Loads the engine before anyone asks. */
    public void warm() {
        workers.execute(this::histor);
    }

    /** @throws Failed if there is no room, no time, or the text cannot be read */
    public <T> T with(Duration limit, Function<Histor, T> work) {
        Callable<T> task = () -> work.apply(histor());
        Future<T> running;
        try {
            running = workers.submit(task);
        } catch (RejectedExecutionException full) {
            throw new Failed(503, "too many texts are being read; send it again in a moment", full);
        }
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            running.cancel(true);
            throw new Failed(503, "reading takes more than " + limit.toSeconds() + " s; send less text", slow);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failed(503, "the server is stopping", interrupted);
        } catch (ExecutionException broken) {
            throw failure(broken.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return new Failed(422, "a sentence is nested too deeply to be read; split the text", cause);
        }
        return cause instanceof RuntimeException known
                ? known
                : new Failed(500, "the text cannot be read; this is a fault of Histor", cause);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
