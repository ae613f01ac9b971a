package org.histor.ingest.watch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a watcher remembers of one feed between two polls. Confined to the watcher's thread. */
final class FeedWatch {

    private final String address;
    private URI current;
    private URI target;
    private int hops;
    private boolean permanent = true;
    private @Nullable String tag;
    private @Nullable String modified;
    private Instant due;
    private int failures;
    private @Nullable String trouble;
    private boolean gone;
    private Instant hostFree = Instant.MIN;

    FeedWatch(String address, Instant due) {
        this.address = address;
        this.current = URI.create(address);
        this.target = current;
        this.due = due;
    }

    /** What is kept across restarts. */
    record Kept(
            String address,
            @Nullable String moved,
            @Nullable String tag,
            @Nullable String modified,
            String due,
            String hostFree,
            int failures,
            @Nullable String trouble,
            boolean gone) {}

    static FeedWatch of(Kept kept) {
        FeedWatch feed = new FeedWatch(kept.address(), Instant.parse(kept.due()));
        if (kept.moved() != null) {
            feed.current = URI.create(kept.moved());
            feed.target = feed.current;
        }
        feed.tag = kept.tag();
        feed.modified = kept.modified();
        feed.failures = kept.failures();
        feed.trouble = kept.trouble();
        feed.gone = kept.gone();
        feed.hostFree = Instant.parse(kept.hostFree());
        return feed;
    }

    /** @param free when its host may be asked again */
    Kept kept(Instant free) {
        String moved = current.toString().equals(address) ? null : current.toString();
        return new Kept(address, moved, tag, modified, due.toString(), free.toString(), failures, trouble, gone);
    }

    /** As its user wrote it down. */
    String address() {
        return address;
    }

    /** What is to be asked for next: the feed itself, or where it was redirected to. */
    URI target() {
        return target;
    }

    /** Where it is when it is not redirected for the moment. */
    URI current() {
        return current;
    }

    /** When an earlier run would have asked its host again. */
    Instant hostFree() {
        return hostFree;
    }

    Instant due() {
        return due;
    }

    int failures() {
        return failures;
    }

    boolean isGone() {
        return gone;
    }

    @Nullable
    String tag() {
        return tag;
    }

    @Nullable
    String modified() {
        return modified;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    void redirect(URI to, boolean forGood, Instant now) {
        target = to;
        hops++;
        permanent = permanent && forGood;
        due = now;
    }

    int hops() {
        return hops;
    }

    /** The feed was had: what its server says of its version counts from now on. */
    void succeed(@Nullable String newTag, @Nullable String newModified, Instant next) {
        tag = newTag;
        modified = newModified;
        settle(next);
    }

    /** Nothing has changed. */
    void settle(Instant next) {
        if (hops > 0 && permanent) {
            current = target;
        }
        failures = 0;
        trouble = null;
        arrive(next);
    }

    void fail(String why, Instant next) {
        failures++;
        trouble = why;
        arrive(next);
    }

    void leave(String why) {
        gone = true;
        trouble = why;
    }

    private void arrive(Instant next) {
        target = current;
        hops = 0;
        permanent = true;
        due = next;
    }
}
