package org.histor.ledger.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What most say; among equals, the one that comes first in the order given. */
final class Vote {

    private Vote() {}

    static <T> Optional<T> most(Collection<T> said) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        said.forEach(each -> counts.merge(each, 1, Integer::sum));
        T best = null;
        int most = 0;
        for (Map.Entry<T, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return Optional.ofNullable(best);
    }

    /** All that is said in more than a third of the cases, the most frequent first. */
    static <T> List<String> frequent(Collection<T> cases, Function<T, List<String>> said) {
        Map<String, Integer> counts = new TreeMap<>();
        int silent = 0;
        for (T each : cases) {
            List<String> words = said.apply(each);
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
            silent += words.isEmpty() ? 1 : 0;
        }
        int needed = (cases.size() - silent) / 3;
        List<String> frequent = new ArrayList<>(counts.keySet());
        frequent.removeIf(word -> counts.getOrDefault(word, 0) <= needed);
        frequent.sort(Comparator.comparing((String word) -> -counts.getOrDefault(word, 0)));
        return frequent;
    }
}
