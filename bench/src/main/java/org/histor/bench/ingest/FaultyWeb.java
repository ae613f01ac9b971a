package org.histor.bench.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * A local server that plays many sites with one feed each. A new item comes every ninety minutes of simulated time and stays in the feed
 * for some hours. What is wrong with a site goes by its number.
 */
final class FaultyWeb implements AutoCloseable {

    static final int ITEM_EVERY_MINUTES = 90;
    private static final int ITEMS_IN_FEED = 8;

    private final HttpServer server;
    private final Supplier<Instant> clock;
    private final Instant start;
    private final Map<String, List<Instant>> requests = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> counts = new ConcurrentHashMap<>();

    FaultyWeb(Supplier<Instant> clock) throws IOException {
        this.clock = clock;
        this.start = clock.get();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newFixedThreadPool(24, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(int site) {
        return "http://site" + site + ".example:" + port() + "/feed.xml";
    }

    /** When each host was asked for anything. */
    Map<String, List<Instant>> requests() {
        return requests;
    }

    /** How many items a feed has had by then. */
    int itemsBy(Instant time) {
        return (int) (Duration.between(start, time).toMinutes() / ITEM_EVERY_MINUTES) + 1;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        requests.computeIfAbsent(host, key -> java.util.Collections.synchronizedList(new ArrayList<>()))
                .add(clock.get());
        int site = Integer.parseInt(host.replaceAll("\\D*(\\d+)\\..*", "$1"));
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/robots.txt")) {
                robots(exchange, site);
            } else {
                feed(exchange, site, path);
            }
        }
    }

    private static void robots(HttpExchange exchange, int site) throws IOException {
        if (site % 5 == 0) {
            answer(
                    exchange,
                    200,
                    "User-agent: *\nCrawl-delay: 30\nDisallow: /private/\n".getBytes(StandardCharsets.UTF_8),
                    "text/plain");
        } else {
            answer(exchange, 404, new byte[0], "text/plain");
        }
    }

    private void feed(HttpExchange exchange, int site, String path) throws IOException {
        int count = counts.merge(site, 1, Integer::sum);
        boolean now = count % 3 == 0;
        switch (site % 10) {
            case 1 -> {
                if (now) {
                    answer(exchange, count % 2 == 0 ? 503 : 500, new byte[0], "text/plain");
                    return;
                }
            }
            case 2 -> {
                if (count % 7 == 0) {
                    stall(exchange);
                    return;
                }
            }
            case 3 -> {
                if (now) {
                    byte[] half = rss(site, false).getBytes(StandardCharsets.UTF_8);
                    answer(exchange, 200, java.util.Arrays.copyOf(half, half.length / 2), "application/rss+xml");
                    return;
                }
            }
            case 4 -> exchange.getResponseHeaders().set("ETag", "\"" + count + "\"");
            case 5 -> {
                int hop = path.matches("/hop\\d") ? path.charAt(4) - '0' : 0;
                if (hop < 3) {
                    exchange.getResponseHeaders().set("Location", "/hop" + (hop + 1));
                    answer(exchange, 301, new byte[0], "text/plain");
                    return;
                }
            }
            case 6 -> {
                answer(
                        exchange,
                        200,
                        rss(site, true).getBytes(Charset.forName("windows-1252")),
                        "application/rss+xml; charset=utf-8");
                return;
            }
            default -> {
                if (notModified(exchange, site)) {
                    return;
                }
            }
        }
        answer(exchange, 200, rss(site, true).getBytes(StandardCharsets.UTF_8), "application/rss+xml");
    }

    private boolean notModified(HttpExchange exchange, int site) throws IOException {
        String tag = "\"" + site + "-" + itemsBy(clock.get()) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return true;
        }
        return false;
    }

    private static void stall(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private String rss(int site, boolean whole) {
        int items = itemsBy(clock.get());
        StringBuilder rss = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Site ")
                .append(site)
                .append("</title>");
        for (int item = items; item > Math.max(0, items - ITEMS_IN_FEED); item--) {
            rss.append("<item><guid>")
                    .append(site)
                    .append('-')
                    .append(item)
                    .append("</guid><title>Café ")
                    .append(item)
                    .append("</title><description>The ministry of site ")
                    .append(site)
                    .append(" said on Monday that envoy number ")
                    .append(item)
                    .append(" had left the country after talks.</description></item>");
        }
        return rss.append(whole ? "</channel></rss>" : "").toString();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] sent = body;
        if (body.length > 0 && status == 200) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(body);
            }
            sent = packed.toByteArray();
        }
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        if (sent.length > 0) {
            exchange.getResponseBody().write(sent);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
