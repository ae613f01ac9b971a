package org.histor.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How well a grouping agrees with the known one, over all pairs of claims. */
record Pairs(int claims, int known, int found, double precision, double recall) {

    static Pairs of(Map<String, String> gold, Map<String, String> found) {
        Map<String, Integer> golds = new HashMap<>();
        Map<String, Integer> events = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        gold.forEach((claim, event) -> {
            String other = found.getOrDefault(claim, claim);
            golds.merge(event, 1, Integer::sum);
            events.merge(other, 1, Integer::sum);
            both.merge(event + "\t" + other, 1, Integer::sum);
        });
        double right = pairs(both.values());
        return new Pairs(
                gold.size(),
                golds.size(),
                events.size(),
                right / pairs(events.values()),
                right / pairs(golds.values()));
    }

    private static double pairs(Collection<Integer> sizes) {
        return sizes.stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "claims %d, events known %d, found %d; pairs: precision %.4f, recall %.4f",
                claims,
                known,
                found,
                precision,
                recall);
    }
}
