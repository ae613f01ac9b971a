package org.histor.ingest.watch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.histor.ingest.Journal;
import org.histor.ingest.document.Read;
import org.histor.ingest.feed.Feed;
import org.histor.ingest.feed.FeedItem;
import org.histor.ingest.feed.FeedParser;
import org.histor.ingest.feed.FeedReports;
import org.histor.ingest.http.HttpAnswer;
import org.histor.ingest.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * Polls feeds. One thread decides, others only fetch; of the requests to one host each waits for its turn. A feed's version is remembered
 * only after its items are safe, so that a crash loses none; a journal of items sees to it that none comes twice.
 */
public final class Watcher implements AutoCloseable {

    /** How we call ourselves in robots.txt. */
    public static final String AGENT = "histor";

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration ROBOTS_RETRY = Duration.ofMinutes(30);

    /** What came of an errand. */
    private record Finished(Errand errand, Fetched fetched) {}

    private final WatchPolicy policy;
    private final Fetcher fetcher;
    private final Pace pace;
    private final RandomGenerator random;
    private final Harvest harvest;
    private final WatchLog log;
    private final Journal journal;
    private final WatchState state;
    private final FeedReports reports = new FeedReports(PageReader.withDefaults());
    private final Map<String, FeedWatch> feeds = new LinkedHashMap<>();
    private final Map<String, Host> hosts = new HashMap<>();
    private final Deque<FeedWatch> asked = new ArrayDeque<>();
    private final ExecutorService workers;
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private int underWay;
    private long polls;
    private long items;

    /** Where a watcher gets and puts things. */
    public record Surroundings(
            Fetcher fetcher,
            Pace pace,
            RandomGenerator random,
            Harvest harvest,
            WatchLog log,
            Journal journal,
            Path state) {}

    /** @param addresses of the feeds; what the state knows of others is left out */
    public Watcher(WatchPolicy policy, Surroundings around, Collection<String> addresses) throws IOException {
        this.policy = policy;
        this.fetcher = around.fetcher();
        this.pace = around.pace();
        this.random = around.random();
        this.harvest = around.harvest();
        this.log = around.log();
        this.journal = around.journal();
        this.state = new WatchState(around.state());
        Map<String, FeedWatch> known = state.read();
        for (String address : addresses) {
            FeedWatch before = known.get(address);
            FeedWatch feed = before == null ? new FeedWatch(address, pace.now()) : before;
            feeds.put(address, feed);
            host(feed.current()).waitUntil(feed.hostFree());
        }
        this.workers = Executors.newFixedThreadPool(Math.max(1, policy.hosts()), task -> {
            Thread thread = new Thread(task, "histor-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Polls until told to stop; with {@code once}, until every feed that is due was polled. */
    public void run(boolean once, BooleanSupplier stop) throws InterruptedException {
        Instant start = pace.now();
        while (!stop.getAsBoolean()) {
            send(once ? start : Instant.MAX);
            if (once && underWay == 0 && nextTurn(start).isEmpty()) {
                break;
            }
            Instant next =
                    nextTurn(once ? start : Instant.MAX).orElse(pace.now().plus(policy.interval()));
            Finished done = pace.await(finished, underWay > 0, soon(next));
            if (done != null) {
                finish(done);
            }
        }
        while (underWay > 0) {
            finish(finished.take());
        }
        save();
    }

    /** So that a request to stop is heard. */
    private Instant soon(Instant next) {
        Instant latest = pace.now().plusSeconds(1);
        return pace.isReal() && next.isAfter(latest) ? latest : next;
    }

    /** Sends out all for whom it is time. @param dueBefore only feeds that were due then */
    private void send(Instant dueBefore) {
        Instant now = pace.now();
        for (FeedWatch feed : feeds.values()) {
            if (underWay >= policy.hosts()) {
                return;
            }
            if (isWaiting(feed, dueBefore) && !feed.due().isAfter(now)) {
                sendFor(feed, now);
            }
        }
    }

    private boolean isWaiting(FeedWatch feed, Instant dueBefore) {
        boolean free = !feed.isGone() && !asked.contains(feed);
        return free && (feed.hops() > 0 || !feed.due().isAfter(dueBefore));
    }

    private void sendFor(FeedWatch feed, Instant now) {
        Host host = host(feed.target());
        if (host.isBusy() || host.free().isAfter(now)) {
            return;
        }
        if (!host.knowsRules(now)) {
            URI robots = feed.target().resolve("/robots.txt");
            start(new Errand(robots, Map.of(), fetched -> learn(host, robots, fetched)), host);
        } else if (host.isDeferred()) {
            fail(feed, "the site's robots.txt cannot be had", now, null);
        } else if (!host.allows(feed.target().toString())) {
            fail(feed, "the site's robots.txt forbids it", now, policy.longest());
        } else {
            asked.add(feed);
            start(new Errand(feed.target(), conditions(feed), fetched -> arrive(feed, fetched)), host);
        }
    }

    private Host host(URI address) {
        return hosts.computeIfAbsent(Errand.host(address), key -> new Host());
    }

    /** Asks only for what is new. Behind a redirection the version that we have is another's. */
    private static Map<String, String> conditions(FeedWatch feed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "Accept",
                "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
        if (feed.tag() != null) {
            fields.put("If-None-Match", feed.tag());
        }
        if (feed.modified() != null) {
            fields.put("If-Modified-Since", feed.modified());
        }
        return fields;
    }

    private void start(Errand errand, Host host) {
        host.begin();
        underWay++;
        workers.execute(() -> finished.add(new Finished(errand, fetcher.fetch(errand.address(), errand.fields()))));
    }

    private void finish(Finished done) {
        underWay--;
        Host host = host(done.errand().address());
        done.errand().then().accept(done.fetched());
        host.end(pace.now(), policy.hostDelay());
        save();
        long troubled =
                feeds.values().stream().filter(feed -> feed.trouble() != null).count();
        Instant next = nextTurn(Instant.MAX).orElse(pace.now());
        log.status(new WatchLog.Status(feeds.size(), underWay, (int) troubled, polls, items, next));
    }

    private void learn(Host host, URI address, Fetched fetched) {
        Instant now = pace.now();
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        if (!(fetched instanceof Fetched.Answered answered)) {
            boolean forbidden = ((Fetched.Failed) fetched).forbidden();
            // what must not be asked at all is told when the feed itself is asked for
            host.learn(
                    forbidden ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL) : parser.failedFetch(503),
                    now.plus(ROBOTS_RETRY));
            return;
        }
        HttpAnswer answer = answered.answer();
        if (answer.status() == 200) {
            host.learn(
                    parser.parseContent(address.toString(), answer.body(), "text/plain", List.of(AGENT)),
                    now.plus(policy.robots()));
        } else {
            boolean missing = answer.status() < 500;
            host.learn(
                    missing ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL) : parser.failedFetch(answer.status()),
                    now.plus(missing ? policy.robots() : ROBOTS_RETRY));
        }
    }

    private void arrive(FeedWatch feed, Fetched fetched) {
        asked.remove(feed);
        polls++;
        Instant now = pace.now();
        if (fetched instanceof Fetched.Failed failed) {
            fail(feed, failed.why(), now, failed.forbidden() ? policy.longest() : null);
            return;
        }
        HttpAnswer answer = ((Fetched.Answered) fetched).answer();
        switch (answer.status()) {
            case 200 -> take(feed, answer, now);
            case 304 -> unchanged(feed, answer, now);
            case 301, 302, 303, 307, 308 -> redirect(feed, answer, now);
            case 410 -> {
                feed.leave("the server says that it is gone for good");
                log.left(feed.address(), "the server says that it is gone for good");
            }
            default -> fail(feed, "the server answered " + answer.status(), now, retryAfter(answer));
        }
    }

    private void redirect(FeedWatch feed, HttpAnswer answer, Instant now) {
        String location = answer.header().field("location").orElse("");
        Optional<URI> to = Redirections.target(feed.target(), location);
        if (to.isEmpty()) {
            fail(feed, "it is redirected to what is no address of the web: '" + location + "'", now, null);
        } else if (feed.hops() >= policy.redirects()) {
            fail(feed, "it is redirected more than " + policy.redirects() + " times", now, null);
        } else {
            feed.redirect(to.get(), answer.status() == 301 || answer.status() == 308, now);
        }
    }

    private void unchanged(FeedWatch feed, HttpAnswer answer, Instant now) {
        Instant next = now.plus(interval(0, answer));
        feed.settle(next);
        log.polled(feed.address(), 0, next);
    }

    private void take(FeedWatch feed, HttpAnswer answer, Instant now) {
        try {
            Feed content = FeedParser.parse(feed.address(), answer.body(), policy.limits());
            int fresh = harvest(feed, content);
            Instant next = now.plus(interval(content.minutes(), answer));
            feed.succeed(
                    answer.header().field("etag").orElse(null),
                    answer.header().field("last-modified").orElse(null),
                    next);
            log.polled(feed.address(), fresh, next);
        } catch (IOException broken) {
            fail(feed, String.valueOf(broken.getMessage()), now, null);
        }
    }

    /** Hands on what is new, oldest first as feeds have the newest on top. */
    private int harvest(FeedWatch feed, Feed content) {
        int fresh = 0;
        for (int i = content.items().size() - 1; i >= 0; i--) {
            FeedItem item = content.items().get(i);
            long key = key(feed, item);
            if (!journal.has(key)) {
                Read read = reports.report(
                        feed.address() + "!" + (i + 1), feed.address() + "#" + key, content, item, policy.limits());
                harvest.take(read);
                journal.note(key);
                fresh++;
            }
        }
        if (fresh > 0) {
            harvest.flush();
            journal.flush();
        }
        items += fresh;
        return fresh;
    }

    /** An item that says something else is another version of it, and new. */
    private static long key(FeedWatch feed, FeedItem item) {
        return Journal.key(feed.address(), String.valueOf(item.key()), words(item.title()), words(item.content()));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.replaceAll("<[^>]*>|[^\\p{L}\\p{N}]", "");
    }

    private void fail(FeedWatch feed, String why, Instant now, @Nullable Duration atLeast) {
        long factor = 1L << Math.min(MOST_DOUBLINGS, feed.failures() + 1);
        Duration wait = shorter(policy.interval().multipliedBy(factor), policy.longest());
        Duration next = atLeast != null && atLeast.compareTo(wait) > 0 ? shorter(atLeast, policy.longest()) : wait;
        Instant then = now.plus(jittered(next));
        feed.fail(why, then);
        log.failed(feed.address(), why, then);
    }

    private Duration interval(int minutesAsked, HttpAnswer answer) {
        Duration asked = Duration.ofMinutes(minutesAsked);
        Duration fresh =
                CacheControl.maxAge(answer.header().field("cache-control").orElse(""));
        Duration longest = asked.compareTo(fresh) > 0 ? asked : fresh;
        Duration interval = longest.compareTo(policy.interval()) > 0 ? longest : policy.interval();
        return jittered(shorter(interval, policy.longest()));
    }

    /** So that feeds that were polled together do not stay together: up to a fifth longer, never shorter. */
    private Duration jittered(Duration duration) {
        return duration.plusMillis((long) (duration.toMillis() * JITTER * random.nextDouble()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static @Nullable Duration retryAfter(HttpAnswer answer) {
        long seconds = answer.header().number("retry-after");
        return seconds < 0
                ? null
                : Duration.ofSeconds(Math.min(seconds, Duration.ofDays(7).toSeconds()));
    }

    /** When a request may next be sent. */
    private Optional<Instant> nextTurn(Instant dueBefore) {
        return feeds.values().stream()
                .filter(feed -> isWaiting(feed, dueBefore))
                .filter(feed -> !host(feed.target()).isBusy())
                .map(feed -> {
                    Instant free = host(feed.target()).free();
                    return free.isAfter(feed.due()) ? free : feed.due();
                })
                .min(Instant::compareTo);
    }

    private void save() {
        try {
            state.write(feeds.values(), feed -> host(feed.current()).free());
        } catch (IOException broken) {
            throw new UncheckedIOException("the state of the feeds cannot be written", broken);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
