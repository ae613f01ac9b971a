package org.histor.console.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.histor.console.api.Api;
import org.histor.console.api.Json;
import org.histor.console.api.Problem;
import org.histor.console.api.Route;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.ledger.query.Overview;
import org.jspecify.annotations.Nullable;

/** The server of the console. Threads are few and platform threads; what takes long has bounds of its own in the desk. */
public final class ConsoleServer implements AutoCloseable {

    private static final int THREADS = 40;
    private static final int LEAST_THREADS = 6;
    private static final int IDLE_MILLIS = 30_000;
    private static final int HEADER_BYTES = 8 << 10;

    private final Desk desk;
    private final Metrics metrics = new Metrics();
    private final Answers answers = new Answers();
    private final PageFiles files = new PageFiles();
    private final LedgerStream stream;
    private final Gate gate;
    private final Javalin javalin;
    private final String host;

    /**
     * Where a server listens and whom it answers.
     *
     * @param bind      a name or address of this machine
     * @param port      0: any that is free
     * @param tokenFile whose tokens are asked for, or null
     */
    public record Listening(String bind, int port, @Nullable Path tokenFile) {}

    private ConsoleServer(Desk desk, Coders coders, Listening listening, boolean loopback) {
        this.desk = desk;
        this.host = listening.bind;
        Tokens tokens = listening.tokenFile == null ? null : Tokens.read(listening.tokenFile, System::nanoTime);
        this.gate = new Gate(loopback, tokens);
        this.stream = new LedgerStream(this::state);
        Api api = Api.of(desk, coders);
        this.javalin = Javalin.create(config -> {
            configure(config, listening);
            route(config, new Handling(desk, answers, stream, api), api);
        });
    }

    /**
     * Starts a server.
     *
     * @throws IllegalArgumentException saying why it must not listen there
     */
    public static ConsoleServer start(Desk desk, Coders coders, Listening listening) {
        boolean loopback = isLoopback(listening.bind);
        if (!loopback && listening.tokenFile == null) {
            throw new IllegalArgumentException("others than this machine's users could read the ledger at "
                    + listening.bind + "; name a file of tokens with --token-file, or leave --bind out");
        }
        ConsoleServer server = new ConsoleServer(desk, coders, listening, loopback);
        try {
            server.javalin.start();
        } catch (RuntimeException refused) {
            server.close();
            throw new IllegalArgumentException(
                    "cannot listen at " + listening.bind + " port " + listening.port
                            + "; another program does, or it is not this machine's: --port 0 takes any that is free",
                    refused);
        }
        desk.onChange(server.stream::changed);
        return server;
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(
                    "'" + bind + "' is no address of this machine; --bind 0.0.0.0 takes all of them", unknown);
        }
    }

    private static void configure(JavalinConfig config, Listening listening) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.http.asyncTimeout = 0;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, LEAST_THREADS);
        config.jetty.addConnector((server, http) -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setRequestHeaderSize(HEADER_BYTES);
            ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
            connector.setHost(listening.bind);
            connector.setPort(listening.port);
            connector.setIdleTimeout(IDLE_MILLIS);
            return connector;
        });
    }

    private void route(JavalinConfig config, Handling handling, Api api) {
        config.routes.before(gate::check);
        for (Route route : api.routes()) {
            HandlerType method = route.method() == Route.Method.GET ? HandlerType.GET : HandlerType.POST;
            config.routes.addHttpHandler(
                    method,
                    Api.ROOT + route.path(),
                    request -> timed(Api.ROOT + route.path(), request, () -> handling.answer(route, request)));
        }
        config.routes.get("/health", request -> timed("/health", request, () -> health(request)));
        config.routes.get("/metrics", request -> timed("/metrics", request, () -> metrics(request)));
        config.routes.get("/", request -> timed("/", request, () -> files.page("index.html", request)));
        config.routes.get(
                "/page/<name>",
                request -> timed("/page/*", request, () -> files.page(request.pathParam("name"), request)));
        config.routes.get(
                "/webjars/<name>",
                request -> timed("/webjars/*", request, () -> files.library(request.pathParam("name"), request)));
        config.routes.exception(Problem.class, (problem, request) -> Replies.send(request, problem));
        config.routes.exception(
                HttpResponseException.class, (refusal, request) -> Replies.send(request, Problems.of(refusal)));
        config.routes.exception(Exception.class, (broken, request) -> Replies.send(request, Problems.of(broken)));
    }

    private void timed(String route, Context request, Runnable work) {
        long begin = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            Replies.send(request, Problems.of(broken));
        }
        metrics.count(route, request.statusCode(), System.nanoTime() - begin);
    }

    private static void health(Context request) {
        request.header("Cache-Control", "no-store").contentType(Replies.JSON).result("{\"status\":\"ok\"}");
    }

    private void metrics(Context request) {
        Overview overview = overview();
        Map<String, Number> gauges = new LinkedHashMap<>();
        gauges.put("ledger_events", overview.events());
        gauges.put("ledger_claims", overview.claims());
        gauges.put("ledger_reports", overview.reports());
        gauges.put("ledger_version", desk.version());
        gauges.put("stream_listeners", stream.listeners());
        gauges.put("answers_reused_total", answers.found());
        gauges.put("answers_made_total", answers.made());
        request.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.text(gauges));
    }

    private Overview overview() {
        return desk.ask(org.histor.console.desk.Lane.LIGHT, Overview::of);
    }

    private String state() {
        Overview overview = overview();
        return Json.object()
                .put("version", desk.version())
                .put("events", overview.events())
                .put("claims", overview.claims())
                .put("reports", overview.reports())
                .put("at", java.time.Instant.now().toString())
                .toString();
    }

    /** Where it listens. */
    public int port() {
        return javalin.port();
    }

    /** What to open in a browser on this machine. */
    public String address() {
        String name = host.equals("0.0.0.0") ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port() + "/";
    }

    @Override
    public void close() {
        stream.close();
        javalin.stop();
    }
}
