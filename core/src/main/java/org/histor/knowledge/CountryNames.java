package org.histor.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English names of the codes that stand in an actor's {@code country}. */
public final class CountryNames {

    private final Map<String, String> names;

    private CountryNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    public static CountryNames load() {
        Map<String, String> names = new HashMap<>();
        below("ontology/country-codes.yaml", "codes").forEach((code, name) -> names.put(code, name.text()));
        below("actors/countries.yaml", "countries").forEach((code, entry) -> {
            Yaml all = entry.map().get("names");
            if (all == null) {
                throw entry.error("'names' is missing");
            }
            names.put(code, all.text().split("\\|")[0]);
        });
        return new CountryNames(names);
    }

    private static Map<String, Yaml> below(String file, String key) {
        Yaml root = KnowledgeFiles.yaml(file);
        Yaml entries = root.map(Set.of(key)).get(key);
        if (entries == null) {
            throw root.error("'" + key + "' is missing");
        }
        return entries.map();
    }

    /** The name, e.g. "Russia" for RUS; null for a code that is not known. */
    public @Nullable String of(String code) {
        return names.get(code);
    }
}
