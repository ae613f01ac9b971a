package org.histor.ledger.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Clusters by the day on which they begin, so that a statement is held against those of its days alone. */
final class ClustersByDay {

    private final Merging merging;
    private final List<Cluster> all = new ArrayList<>();
    private final List<Cluster> wide = new ArrayList<>();
    private final NavigableMap<Long, List<Cluster>> byDay = new TreeMap<>();

    ClustersByDay(Merging merging) {
        this.merging = merging;
    }

    void add(Cluster cluster) {
        all.add(cluster);
        if (isWide(cluster.timing())) {
            wide.add(cluster);
        } else {
            byDay.computeIfAbsent(day(cluster.timing().from()), day -> new ArrayList<>())
                    .add(cluster);
        }
    }

    List<Cluster> all() {
        return all;
    }

    /** Those whose days may fit, and some more. */
    Collection<Cluster> near(Timing timing) {
        if (isWide(timing)) {
            return all;
        }
        long reach = timing.reach(merging);
        List<Cluster> near = new ArrayList<>(wide);
        byDay.subMap(day(timing.from()) - reach, true, day(timing.to()) + reach, true)
                .values()
                .forEach(near::addAll);
        return near;
    }

    private static boolean isWide(Timing timing) {
        return timing.precision().compareTo(Timing.Precision.COARSE) >= 0;
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? LocalDate.MAX.toEpochDay() / 2 : date.toEpochDay();
    }
}
