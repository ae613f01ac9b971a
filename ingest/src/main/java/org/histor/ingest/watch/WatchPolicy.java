package org.histor.ingest.watch;

import java.time.Duration;
import org.histor.ingest.document.Limits;

/**
 * How a watcher behaves.
 *
 * @param interval  between two polls of a feed that says nothing else
 * @param hostDelay between two requests to one host; robots.txt may ask for more
 * @param longest   interval, however often a feed has failed or however long it asks for
 * @param hosts     how many are asked at the same time
 * @param redirects that are followed at most
 * @param robots    for how long a robots.txt counts
 */
public record WatchPolicy(
        Duration interval,
        Duration hostDelay,
        Duration longest,
        int hosts,
        int redirects,
        Duration robots,
        Limits limits) {

    /** Polite. */
    public static final WatchPolicy DEFAULT = new WatchPolicy(
            Duration.ofMinutes(15),
            Duration.ofSeconds(5),
            Duration.ofHours(24),
            16,
            5,
            Duration.ofHours(24),
            Limits.DEFAULT);

    public WatchPolicy every(Duration other) {
        return new WatchPolicy(other, hostDelay, longest, hosts, redirects, robots, limits);
    }
}
