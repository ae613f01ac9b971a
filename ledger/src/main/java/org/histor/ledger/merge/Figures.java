package org.histor.ledger.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.histor.claim.ClaimRecord.Count;
import org.histor.ledger.merge.Figure.ByOrigin;
import org.jspecify.annotations.Nullable;

/** Conflicting counts side by side: nobody's is thrown away. */
final class Figures {

    private Figures() {}

    private static final Comparator<Testimony> LATEST_LAST =
            Comparator.comparing(Testimony::statement, Statement.BY_CONTENT);

    static List<Figure> of(List<Testimony> testimonies) {
        Map<String, Map<String, Count>> latest = new TreeMap<>();
        testimonies.stream().sorted(LATEST_LAST).forEach(testimony -> {
            for (Count count : testimony.statement().claim().sizes()) {
                String kind = count.what() + "\t" + (count.unit() == null ? "" : count.unit());
                latest.computeIfAbsent(kind, key -> new TreeMap<>())
                        .put(testimony.origin().key(), count);
            }
        });
        return latest.values().stream().map(Figures::figure).toList();
    }

    private static Figure figure(Map<String, Count> byOrigin) {
        List<ByOrigin> said = new ArrayList<>();
        byOrigin.forEach((origin, count) -> said.add(new ByOrigin(origin, count.min(), count.max(), count.approx())));
        Count any = byOrigin.values().iterator().next();
        boolean open = byOrigin.values().stream().anyMatch(count -> count.max() == null);
        return new Figure(any.what(), any.unit(), least(byOrigin), open ? null : most(byOrigin), said);
    }

    private static @Nullable Long least(Map<String, Count> byOrigin) {
        return byOrigin.values().stream()
                .map(Count::min)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
    }

    private static @Nullable Long most(Map<String, Count> byOrigin) {
        return byOrigin.values().stream()
                .map(Count::max)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }
}
