package org.histor.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.histor.actor.Designation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the things that a name may stand for, by the day of the report and by what else the report speaks of: "Georgia" is a
 * state of the US in a report that names other places there and nothing Georgian.
 */
final class Names {

    private final @Nullable LocalDate day;
    private final Map<String, Integer> mentioned = new HashMap<>();
    private int total;

    /** @param marks all sentences of the report */
    Names(List<Marks> marks, List<Integer> sizes, @Nullable LocalDate day) {
        this.day = day;
        for (int sentence = 0; sentence < marks.size(); sentence++) {
            Marks.Name seen = null;
            for (int token = 0; token < sizes.get(sentence); token++) {
                Marks.Name name = marks.get(sentence).name(token);
                if (name != null && name != seen) {
                    count(name);
                }
                seen = name;
            }
        }
    }

    private void count(Marks.Name name) {
        List<String> countries = name.designations().stream()
                .filter(designation -> designation.country() != null && !designation.assumed())
                .map(designation -> String.valueOf(designation.country()))
                .distinct()
                .toList();
        if (countries.size() == 1) {
            mentioned.merge(countries.get(0), 1, Integer::sum);
            total++;
        }
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    int mentions(String country) {
        return mentioned.getOrDefault(country, 0);
    }

    /** The country that the report's names belong to: all of at least two, or two thirds of at least three. */
    @Nullable
    String prevailing() {
        return mentioned.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(most -> most.getValue() == total && total > 1
                        || most.getValue() >= 3 && most.getValue() * 3 >= total * 2)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether a country that the knowledge only assumes may be taken: the report names it, or names no other. */
    boolean mayAssume(String country) {
        return mentions(country) > 0 || total == 0;
    }

    /** The best reading of a name: what holds on the day, then what the report speaks of, then the order of the knowledge. */
    Designation choose(Marks.Name name) {
        List<Designation> all = name.designations();
        if (all.size() == 1) {
            return all.get(0);
        }
        return all.stream()
                .min(Comparator.comparingInt(this::outOfDate)
                        .thenComparingInt(designation -> -weight(designation))
                        .thenComparingInt(designation -> designation.kind() == Kind.PERSON ? 1 : 0))
                .orElseThrow();
    }

    private int outOfDate(Designation designation) {
        if (designation.period().isAlways()) {
            return 1;
        }
        return day == null || designation.period().holds(day) ? 0 : 2;
    }

    private int weight(Designation designation) {
        String country = designation.country();
        return country == null || designation.kind() == Kind.ORGANISATION || designation.kind() == Kind.PERSON
                ? 0
                : Math.min(1, mentions(country));
    }
}
