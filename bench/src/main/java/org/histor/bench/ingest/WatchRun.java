package org.histor.bench.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;
import org.histor.ingest.Journal;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read;
import org.histor.ingest.watch.AddressPolicy;
import org.histor.ingest.watch.Harvest;
import org.histor.ingest.watch.HttpFetcher;
import org.histor.ingest.watch.Pace;
import org.histor.ingest.watch.WatchLog;
import org.histor.ingest.watch.WatchPolicy;
import org.histor.ingest.watch.Watcher;
import org.jspecify.annotations.Nullable;

/**
 * A simulated day of watching many feeds with faults on a local server, with a restart in its midst:
 * {@code bench/run ingest.WatchRun [FEEDS] [HOURS]}. Counts lost and doubled items and hosts that were asked too often.
 */
public final class WatchRun {

    private static final Duration DELAY = Duration.ofSeconds(5);
    private static final Duration CRAWL_DELAY = Duration.ofSeconds(30);

    /** Jumps from one moment at which something happens to the next. */
    private static final class Jumping implements Pace {
        private volatile Instant now = Instant.parse("2024-06-01T00:00:00Z");

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
    }

    /** Counts. */
    private static final class Counting implements Harvest, WatchLog {
        private final Map<String, Integer> items = new HashMap<>();
        private final Map<String, Integer> failures = new HashMap<>();
        private long polls;

        @Override
        public void take(Read read) {
            if (read instanceof Read.Received received) {
                items.merge(received.report().id(), 1, Integer::sum);
                if (!String.valueOf(received.report().title()).startsWith("Café")) {
                    failures.merge("title in a wrong encoding", 1, Integer::sum);
                }
            }
        }

        @Override
        public void flush() {
            // all that is taken is in memory
        }

        @Override
        public void polled(String feed, int fresh, Instant next) {
            polls++;
        }

        @Override
        public void failed(String feed, String why, Instant next) {
            polls++;
            failures.merge(why, 1, Integer::sum);
        }

        @Override
        public void left(String feed, String why) {
            failures.merge(why, 1, Integer::sum);
        }

        @Override
        public void status(Status status) {
            // nobody looks
        }
    }

    private WatchRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int hours = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 24;
        Path folder = Files.createTempDirectory("histor-watch");
        Jumping pace = new Jumping();
        Instant start = pace.now();
        Counting counting = new Counting();
        long began = System.nanoTime();
        try (FaultyWeb web = new FaultyWeb(pace::now)) {
            List<String> addresses =
                    IntStream.range(0, feeds).mapToObj(web::address).toList();
            for (int half = 1; half <= 2; half++) {
                Instant end = start.plus(Duration.ofHours(hours).dividedBy(2).multipliedBy(half));
                watch(pace, counting, addresses, folder, end);
            }
            System.out.printf(
                    "%d feeds, %d h simulated in %d s: %d polls, %d items%n",
                    feeds, hours, (System.nanoTime() - began) / 1_000_000_000, counting.polls, counting.items.size());
            report(web, counting, feeds, pace.now());
        }
    }

    private static void watch(Pace pace, Counting counting, List<String> addresses, Path folder, Instant end)
            throws IOException, InterruptedException {
        HttpFetcher.Policy fetching = new HttpFetcher.Policy(
                "Histor/bench", Duration.ofSeconds(1), Duration.ofSeconds(1), new AddressPolicy(true), Limits.DEFAULT);
        HttpFetcher.Resolver local = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        WatchPolicy policy = new WatchPolicy(
                Duration.ofMinutes(20), DELAY, Duration.ofHours(3), 16, 5, Duration.ofHours(24), Limits.DEFAULT);
        try (HttpFetcher fetcher = new HttpFetcher(fetching, local);
                Journal seen = Journal.open(folder.resolve("seen"), "bench 1");
                Watcher watcher = new Watcher(
                        policy,
                        new Watcher.Surroundings(
                                fetcher, pace, new Random(7), counting, counting, seen, folder.resolve("feeds")),
                        addresses)) {
            watcher.run(false, () -> !pace.now().isBefore(end));
        }
    }

    private static void report(FaultyWeb web, Counting counting, int feeds, Instant end) {
        // what came within the last hours may still be waiting for the next poll of a feed that failed
        int expected = web.itemsBy(end.minus(Duration.ofHours(4)));
        List<String> lost = new ArrayList<>();
        for (int site = 0; site < feeds; site++) {
            for (int item = 1; item <= expected; item++) {
                if (!counting.items.containsKey(site + "-" + item)) {
                    lost.add(site + "-" + item);
                }
            }
        }
        long doubled =
                counting.items.values().stream().filter(count -> count > 1).count();
        long hurried = web.requests().entrySet().stream()
                .filter(host -> isHurried(host.getKey(), host.getValue()))
                .count();
        System.out.println("lost " + lost.size() + ", twice " + doubled + ", hosts asked too often " + hurried);
        counting.failures.forEach((why, count) -> System.out.println("  " + count + " × " + why));
        lost.stream().limit(5).forEach(item -> System.out.println("  lost " + item));
    }

    private static boolean isHurried(String host, List<Instant> times) {
        int site = Integer.parseInt(host.replaceAll("\\D*(\\d+)\\..*", "$1"));
        for (int i = 1; i < times.size(); i++) {
            Duration least = site % 5 == 0 ? CRAWL_DELAY : DELAY;
            if (Duration.between(times.get(i - 1), times.get(i)).compareTo(least) < 0) {
                return true;
            }
        }
        return false;
    }
}
