package org.histor.ingest.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.ingest.document.Read;
import org.histor.report.CanonicalAddress;
import org.histor.report.Fingerprint;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Tells which reports were here before: by their address in one form, and by how much their words resemble each other. Holds a
 * fingerprint a report; for one thread.
 */
public final class Door {

    /** How a report stands to those before it. */
    public sealed interface Arrival {

        /** Nothing like it was here. */
        record New() implements Arrival {}

        /** The same words under the same address, or the same words of the same publisher. @param of the id of the first */
        record Repeated(String of) implements Arrival {}

        /** Other words under the same address. @param of the id of the version before */
        record Updated(String of) implements Arrival {}

        /** Nearly the same words elsewhere: both come from one origin. @param of the id of the first */
        record Copied(String of) implements Arrival {}
    }

    private record Known(String id, @Nullable String publisher, int words, Fingerprint fingerprint) {}

    private final CanonicalAddress addresses = CanonicalAddress.withDefaults();
    private final Map<String, Known> byAddress = new HashMap<>();
    private final Map<Integer, Known> byWords = new HashMap<>();
    private final Map<Long, List<Known>> byBand = new HashMap<>();

    /** Lets a report in, and says what it is to those before it. */
    public Arrival enter(Read.Received received) {
        Report report = received.report();
        Known known =
                new Known(report.id(), report.publisher(), report.text().hashCode(), Fingerprint.of(report.text()));
        Optional<String> address = addresses.of(report.url());
        Known before = address.map(byAddress::get).orElse(null);
        Arrival arrival = before == null ? byWords(known) : byAddress(before, known);
        if (!(arrival instanceof Arrival.Repeated)) {
            remember(known);
            address.ifPresent(key -> byAddress.put(key, known));
        }
        return arrival;
    }

    private static Arrival byAddress(Known before, Known now) {
        return before.words() == now.words() ? new Arrival.Repeated(before.id()) : new Arrival.Updated(before.id());
    }

    private Arrival byWords(Known now) {
        Known same = byWords.get(now.words());
        if (same != null && java.util.Objects.equals(same.publisher(), now.publisher())) {
            return new Arrival.Repeated(same.id());
        }
        if (same != null) {
            return new Arrival.Copied(same.id());
        }
        return candidates(now).stream()
                .filter(other -> other.fingerprint().isCopyOf(now.fingerprint()))
                .findFirst()
                .<Arrival>map(other -> new Arrival.Copied(other.id()))
                .orElse(new Arrival.New());
    }

    private Set<Known> candidates(Known now) {
        Set<Known> found = new HashSet<>();
        for (long band : now.fingerprint().bands()) {
            found.addAll(byBand.getOrDefault(band, List.of()));
        }
        return found;
    }

    private void remember(Known known) {
        byWords.putIfAbsent(known.words(), known);
        for (long band : known.fingerprint().bands()) {
            byBand.computeIfAbsent(band, key -> new ArrayList<>(1)).add(known);
        }
    }
}
