package org.histor.ingest.watch;

import crawlercommons.robots.BaseRobotRules;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a watcher knows of one host and port: when it may be asked again, and what its robots.txt says. */
final class Host {

    private Instant free = Instant.MIN;
    private Instant rulesUntil = Instant.MIN;
    private @Nullable BaseRobotRules rules;
    private boolean busy;

    boolean isBusy() {
        return busy;
    }

    /** When the next request may go to it. */
    Instant free() {
        return free;
    }

    /** Of an earlier run. */
    void waitUntil(Instant until) {
        free = until.isAfter(free) ? until : free;
    }

    void begin() {
        busy = true;
    }

    /** A request ended: the next waits for its turn. */
    void end(Instant now, Duration delay) {
        busy = false;
        Duration asked = rules == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        free = now.plus(asked.compareTo(delay) > 0 ? asked : delay);
    }

    boolean knowsRules(Instant now) {
        return rules != null && now.isBefore(rulesUntil);
    }

    void learn(BaseRobotRules said, Instant until) {
        rules = said;
        rulesUntil = until;
    }

    boolean allows(String address) {
        return rules == null || rules.isAllowed(address);
    }

    /** Whether the rules could not be had: then nothing is asked for until they are. */
    boolean isDeferred() {
        return rules != null && rules.isDeferVisits();
    }
}
