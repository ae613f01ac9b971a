package org.histor.ledger.chain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Yaml;

/** What follows from what, as {@code knowledge/ledger/chains.yaml} says. */
record ChainRules(Days days, Set<String> mirrored, Map<String, Pledge> pledges) {

    record Days(int carriedOut, int titForTat, int response, int pledge) {}

    record Pledge(Set<String> kept, Set<String> contradicted) {}

    static ChainRules load() {
        Yaml root = KnowledgeFiles.yaml("ledger/chains.yaml");
        Map<String, Yaml> top = root.map(Set.of("days", "mirrored", "pledges"));
        if (top.size() < 3) {
            throw root.error("needed are days, mirrored and pledges");
        }
        Map<String, Pledge> pledges = new HashMap<>();
        top.get("pledges").map().forEach((event, entry) -> pledges.put(event, pledge(entry)));
        return new ChainRules(days(top.get("days")), events(top.get("mirrored")), Map.copyOf(pledges));
    }

    private static Days days(Yaml entry) {
        Map<String, Yaml> keys = entry.map(Set.of("carried-out", "tit-for-tat", "response", "pledge"));
        return new Days(
                days(keys, "carried-out", entry),
                days(keys, "tit-for-tat", entry),
                days(keys, "response", entry),
                days(keys, "pledge", entry));
    }

    private static int days(Map<String, Yaml> keys, String key, Yaml entry) {
        Yaml value = keys.get(key);
        if (value == null || !value.text().matches("\\d{1,4}")) {
            throw (value == null ? entry : value).error("'" + key + "' must be a number of days");
        }
        return Integer.parseInt(value.text());
    }

    private static Pledge pledge(Yaml entry) {
        Map<String, Yaml> keys = entry.map(Set.of("kept", "contradicted"));
        if (keys.size() < 2) {
            throw entry.error("needed are kept and contradicted");
        }
        return new Pledge(events(keys.get("kept")), events(keys.get("contradicted")));
    }

    private static Set<String> events(Yaml list) {
        Ontology ontology = Ontology.load();
        for (Yaml member : list.list()) {
            if (!ontology.eventNames().contains(member.text())) {
                throw member.error("unknown event '" + member.text() + "'");
            }
        }
        return Set.copyOf(list.texts());
    }
}
