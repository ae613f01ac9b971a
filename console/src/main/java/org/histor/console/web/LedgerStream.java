package org.histor.console.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.histor.console.api.Problem;

/** Tells those who listen, by server-sent events, that the ledger has changed. Who does not keep up is let go. */
final class LedgerStream implements AutoCloseable {

    private static final int MOST_LISTENERS = 64;
    private static final int WRITERS = 4;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Supplier<String> state;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, daemons("histor-stream"));
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(daemons("histor-heart"));

    /** @param state of the ledger, as JSON on one line */
    LedgerStream(Supplier<String> state) {
        this.state = state;
        heart.scheduleWithFixedDelay(
                () -> tell(": still here\n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Keeps a request open and sends the state at once. */
    void open(Context request) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new Problem(503, "busy", "too many listen already; ask /api/v1/meta now and then");
        }
        request.contentType("text/event-stream; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no");
        String now = event();
        request.future(() -> {
            try {
                Listener listener = new Listener(request.res().getOutputStream());
                listeners.add(listener);
                send(listener, now);
                return listener.done;
            } catch (IOException gone) {
                return CompletableFuture.completedFuture(null);
            }
        });
    }

    private String event() {
        return "event: ledger\ndata: " + state.get() + "\n\n";
    }

    /** The ledger has changed. */
    void changed() {
        if (!listeners.isEmpty()) {
            tell(event());
        }
    }

    private void tell(String text) {
        listeners.forEach(listener -> send(listener, text));
    }

    private void send(Listener listener, String text) {
        if (!listener.busy.compareAndSet(false, true)) {
            end(listener);
            return;
        }
        writers.execute(() -> {
            try {
                listener.out.write(text.getBytes(StandardCharsets.UTF_8));
                listener.out.flush();
                listener.busy.set(false);
            } catch (IOException | RuntimeException gone) {
                end(listener);
            }
        });
    }

    private void end(Listener listener) {
        listeners.remove(listener);
        listener.done.complete(null);
    }

    int listeners() {
        return listeners.size();
    }

    private static final class Listener {
        private final ServletOutputStream out;
        private final AtomicBoolean busy = new AtomicBoolean();
        private final CompletableFuture<Object> done = new CompletableFuture<>();

        Listener(ServletOutputStream out) {
            this.out = out;
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        listeners.forEach(this::end);
        writers.shutdown();
    }
}
