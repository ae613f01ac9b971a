package org.histor.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.histor.ingest.watch.WatchLog;

/** A line on a terminal that tells how things stand, and what goes wrong; a line of JSON an event elsewhere. */
final class WatchReporter implements WatchLog {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Console console;
    private final boolean terminal;

    WatchReporter(Console console) {
        this.console = console;
        this.terminal = console.terminals().err();
    }

    @Override
    public void polled(String feed, int items, Instant next) {
        if (!terminal) {
            write(event("polled", feed).put("items", items).put("next", next.toString()));
        }
    }

    @Override
    public void failed(String feed, String why, Instant next) {
        if (terminal) {
            line(feed + ": " + why + "; asked again in " + inWords(next));
        } else {
            write(event("failed", feed).put("why", why).put("next", next.toString()));
        }
    }

    @Override
    public void left(String feed, String why) {
        if (terminal) {
            line(feed + ": " + why + "; not asked again");
        } else {
            write(event("left", feed).put("why", why));
        }
    }

    @Override
    public void status(Status status) {
        if (terminal) {
            console.err()
                    .print("\r\u001B[K" + status.feeds() + " feeds, " + status.troubled() + " in trouble, "
                            + status.polls() + " polls, " + status.items() + " new items; next poll in "
                            + inWords(status.next()));
            console.err().flush();
        }
    }

    private static ObjectNode event(String what, String feed) {
        return MAPPER.createObjectNode()
                .put("time", Instant.now().toString())
                .put("event", what)
                .put("feed", feed);
    }

    private void write(ObjectNode event) {
        console.message(event.toString());
    }

    private void line(String message) {
        console.err().print("\r\u001B[K");
        console.message("histor: " + message);
    }

    private static String inWords(Instant next) {
        long seconds = Math.max(0, Duration.between(Instant.now(), next).toSeconds());
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
