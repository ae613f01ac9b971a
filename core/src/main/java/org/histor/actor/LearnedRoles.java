package org.histor.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of a batch say of persons, for the reports of the same batch that only name them. A person of whom two reports say different
 * things is left out, and of those that agree the first in the order of the batch is the evidence: threads make no difference. Dated knowledge and
 * the report's own words always go before. Immutable.
 */
public final class LearnedRoles {

    /** Nothing learned. */
    public static final LearnedRoles NONE = new LearnedRoles(Map.of());

    private final Map<String, LearnedRole> byName;

    private LearnedRoles(Map<String, LearnedRole> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** @param said in the order of the batch */
    public static LearnedRoles of(List<LearnedRole> said) {
        Map<String, LearnedRole> found = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        for (LearnedRole role : said) {
            LearnedRole first = found.putIfAbsent(role.name(), role);
            if (first != null && !first.agreesWith(role)) {
                disputed.add(role.name());
            }
        }
        found.keySet().removeAll(disputed);
        return new LearnedRoles(found);
    }

    @Nullable
    LearnedRole of(String name) {
        return byName.get(name);
    }

    /** Number of persons known. */
    public int size() {
        return byName.size();
    }
}
