package org.histor.ledger.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Ids of events: made of what the first report says, so they last as long as it stands first, and are the same on every machine. */
final class EventIds {

    private static final int BYTES = 8;

    private EventIds() {}

    static String of(Statement first, String block) {
        return hash(block + '\n' + Gist.of(first.source(), first.claim()));
    }

    /** A report that says the same of two acts would give them one id: the second gets another. */
    static List<Event> unique(List<Event> events) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(Event::id)
                .thenComparing(event -> event.members().get(0), Statement.BY_CONTENT));
        Map<String, Integer> seen = new HashMap<>();
        List<Event> unique = new ArrayList<>(events.size());
        for (Event event : sorted) {
            int before = seen.merge(event.id(), 1, Integer::sum) - 1;
            unique.add(before == 0 ? event : event.withId(hash(event.id() + '\n' + before)));
        }
        return unique;
    }

    private static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
