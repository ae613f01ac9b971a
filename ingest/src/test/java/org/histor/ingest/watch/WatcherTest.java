package org.histor.ingest.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.histor.ingest.Journal;
import org.histor.ingest.document.Read;
import org.histor.ingest.http.HeaderBlock;
import org.histor.ingest.http.HttpAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watcher in a time and a web of its own. */
class WatcherTest {

    private static final Instant START = Instant.parse("2024-06-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<Map<String, String>> fields = new ArrayList<>();
    private volatile Instant now = START;

    private final Pace pace = new Pace() {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public boolean isReal() {
            return false;
        }

        @Override
        public <T> @Nullable T await(BlockingQueue<T> queue, boolean somethingIsUnderWay, Instant until)
                throws InterruptedException {
            if (somethingIsUnderWay) {
                return queue.take();
            }
            now = until.isAfter(now) ? until : now.plusMillis(1);
            return queue.poll();
        }
    };

    private final Harvest harvest = new Harvest() {
        @Override
        public void take(Read read) {
            taken.add(read instanceof Read.Received received ? received.report().text() : read.toString());
        }

        @Override
        public void flush() {
            taken.add("safe");
        }
    };

    private final WatchLog log = new WatchLog() {
        @Override
        public void polled(String feed, int items, Instant next) {
            said.add("polled " + items);
        }

        @Override
        public void failed(String feed, String why, Instant next) {
            said.add(why + " " + Duration.between(now, next).toMinutes());
        }

        @Override
        public void left(String feed, String why) {
            said.add("left: " + why);
        }

        @Override
        public void status(Status status) {
            // not looked at
        }
    };

    private static Fetched answer(int status, Map<String, String> header, String body) {
        return new Fetched.Answered(new HttpAnswer(
                status, new HeaderBlock("HTTP/1.1 " + status, header), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String rss(String... items) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
        for (String item : items) {
            rss.append("<item><guid>")
                    .append(item.charAt(0))
                    .append("</guid><description>")
                    .append(item)
                    .append("</description></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private void run(Function<URI, Fetched> web, Duration length, String... feeds)
            throws IOException, InterruptedException {
        Instant end = now.plus(length);
        Fetcher fetcher = (address, sent) -> {
            synchronized (asked) {
                asked.add(Duration.between(START, now).toSeconds() + " " + address);
                fields.add(sent);
            }
            return web.apply(address);
        };
        try (Journal seen = Journal.open(folder.resolve("seen"), "test");
                Watcher watcher = new Watcher(
                        WatchPolicy.DEFAULT,
                        new Watcher.Surroundings(
                                fetcher, pace, new Random(1), harvest, log, seen, folder.resolve("feeds")),
                        List.of(feeds))) {
            watcher.run(length.isZero(), () -> !length.isZero() && !now.isBefore(end));
        }
    }

    private static Function<URI, Fetched> unlessRobots(Function<URI, Fetched> web) {
        return address -> address.getPath().equals("/robots.txt") ? answer(404, Map.of(), "") : web.apply(address);
    }

    @Test
    void itemsComeOnceOldestFirstAlsoAfterARestart() throws Exception {
        run(
                unlessRobots(address -> answer(200, Map.of(), rss("2 newer", "1 older"))),
                Duration.ZERO,
                "http://a.example/feed");
        assertEquals(List.of("1 older", "2 newer", "safe"), taken);
        now = now.plus(Duration.ofDays(2));
        run(
                unlessRobots(address -> answer(200, Map.of(), rss("3 newest", "2 newer", "1 older"))),
                Duration.ZERO,
                "http://a.example/feed");
        assertEquals(List.of("1 older", "2 newer", "safe", "3 newest", "safe"), taken);
    }

    @Test
    void anItemThatChangesIsAnotherVersion() throws Exception {
        run(unlessRobots(address -> answer(200, Map.of(), rss("1 a"))), Duration.ZERO, "http://a.example/feed");
        now = now.plus(Duration.ofDays(2));
        run(unlessRobots(address -> answer(200, Map.of(), rss("1 a and b"))), Duration.ZERO, "http://a.example/feed");
        assertEquals(List.of("1 a", "safe", "1 a and b", "safe"), taken);
    }

    @Test
    void aVersionIsAskedForOnlyIfItIsNewer() throws Exception {
        Map<String, String> header = Map.of("etag", "\"v1\"", "last-modified", "Sat, 01 Jun 2024 00:00:00 GMT");
        run(unlessRobots(address -> answer(200, header, rss("1 a"))), Duration.ZERO, "http://a.example/feed");
        now = now.plus(Duration.ofHours(1));
        run(unlessRobots(address -> answer(304, header, "")), Duration.ZERO, "http://a.example/feed");
        Map<String, String> last = fields.get(fields.size() - 1);
        assertEquals("\"v1\"", last.get("If-None-Match"));
        assertEquals("Sat, 01 Jun 2024 00:00:00 GMT", last.get("If-Modified-Since"));
        assertEquals(List.of("polled 1", "polled 0"), said);
    }

    @Test
    void robotsAreAskedFirstAndKeptTo() throws Exception {
        Function<URI, Fetched> web = address -> address.getPath().equals("/robots.txt")
                ? answer(200, Map.of(), "User-agent: *\nCrawl-delay: 20\nDisallow: /private/\n")
                : answer(200, Map.of(), rss("1 a"));
        run(web, Duration.ZERO, "http://a.example/feed", "http://a.example/private/feed", "http://a.example/other");
        assertEquals(
                List.of("0 http://a.example/robots.txt", "20 http://a.example/feed", "40 http://a.example/other"),
                asked);
        assertTrue(
                said.stream().anyMatch(line -> line.startsWith("the site's robots.txt forbids it")), said.toString());
    }

    @Test
    void whatFailsIsAskedEverMoreRarely() throws Exception {
        run(unlessRobots(address -> answer(503, Map.of(), "")), Duration.ofHours(5), "http://a.example/feed");
        List<Integer> waits = said.stream()
                .map(line -> Integer.parseInt(line.replaceAll(".* ", "")))
                .toList();
        assertTrue(
                waits.size() >= 3 && waits.get(0) >= 30 && waits.get(0) <= 36 && waits.get(2) >= 120, said.toString());
    }

    @Test
    void aServerMaySayWhenToComeBack() throws Exception {
        run(
                unlessRobots(address -> answer(429, Map.of("retry-after", "7200"), "")),
                Duration.ofHours(1),
                "http://a.example/feed");
        assertTrue(Integer.parseInt(said.get(0).replaceAll(".* ", "")) >= 120, said.toString());
    }

    @Test
    void redirectionsAreFollowedOnlySoFarAndOnlyWithinTheWeb() throws Exception {
        run(
                unlessRobots(address -> answer(301, Map.of("location", "/again" + address.getPath()), "")),
                Duration.ZERO,
                "http://a.example/f");
        assertTrue(said.get(0).startsWith("it is redirected more than 5 times"), said.toString());
        assertEquals(7, asked.size());
        said.clear();
        run(
                unlessRobots(address -> answer(302, Map.of("location", "file:///etc/passwd"), "")),
                Duration.ZERO,
                "http://b.example/f");
        assertTrue(said.get(0).startsWith("it is redirected to what is no address of the web"), said.toString());
    }

    @Test
    void aFeedThatMovedForGoodIsAskedForThereFromThenOn() throws Exception {
        Function<URI, Fetched> web = unlessRobots(address -> address.getPath().equals("/old")
                ? answer(301, Map.of("location", "http://b.example/new"), "")
                : answer(200, Map.of(), rss("1 a")));
        run(web, Duration.ZERO, "http://a.example/old");
        asked.clear();
        now = now.plus(Duration.ofDays(2));
        run(web, Duration.ZERO, "http://a.example/old");
        assertTrue(asked.stream().noneMatch(line -> line.contains("/old")), asked.toString());
    }

    @Test
    void aFeedThatIsGoneIsNotAskedForAgain() throws Exception {
        run(unlessRobots(address -> answer(410, Map.of(), "")), Duration.ofDays(2), "http://a.example/f");
        assertEquals(List.of("left: the server says that it is gone for good"), said);
    }

    @Test
    void aFeedCutOffLosesNothing() throws Exception {
        String whole = rss("1 a");
        boolean[] first = {true};
        run(
                unlessRobots(address -> {
                    boolean cut = first[0];
                    first[0] = false;
                    return answer(
                            200, Map.of("etag", "\"same\""), cut ? whole.substring(0, whole.length() - 8) : whole);
                }),
                Duration.ofHours(2),
                "http://a.example/f");
        assertEquals(List.of("1 a", "safe"), taken.subList(0, 2));
        assertTrue(fields.stream().limit(3).noneMatch(sent -> sent.containsKey("If-None-Match")), fields.toString());
    }
}
