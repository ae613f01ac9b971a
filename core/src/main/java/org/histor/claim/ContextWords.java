package org.histor.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Yaml;

/**
 * The words by which a paragraph tells its context: {@code knowledge/contexts/*.yaml}.
 *
 * @param tells  words of which one suffices
 * @param hints  words of which it takes two, or one and a family of acts that names the context
 */
public record ContextWords(
        String context, List<Stem> tells, List<Stem> hints, List<String> examples, List<String> counterexamples) {

    private static final Set<String> KEYS = Set.of("context", "tells", "hints", "examples", "counterexamples");

    public ContextWords {
        tells = List.copyOf(tells);
        hints = List.copyOf(hints);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** Words side by side; of one that is {@code open} only the beginning is given. */
    public record Stem(List<String> words) {
        public Stem {
            words = List.copyOf(words);
        }

        static Stem of(String text) {
            return new Stem(List.of(text.split(" ")));
        }
    }

    /** @throws org.histor.knowledge.KnowledgeException naming file and line of what is not as it must be */
    public static List<ContextWords> load() {
        Ontology ontology = Ontology.load();
        Map<String, ContextWords> found = new LinkedHashMap<>();
        for (String file : KnowledgeFiles.in("contexts")) {
            for (Yaml entry : KnowledgeFiles.yaml(file)
                    .map(Set.of("contexts"))
                    .get("contexts")
                    .list()) {
                ContextWords words = read(entry);
                if (!ontology.contexts().contains(words.context())) {
                    throw entry.error("PLOVER has no context '" + words.context() + "'");
                }
                if (found.put(words.context(), words) != null) {
                    throw entry.error("context '" + words.context() + "' is there twice");
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static ContextWords read(Yaml entry) {
        Map<String, Yaml> keys = entry.map(KEYS);
        for (String key : KEYS) {
            if (!keys.containsKey(key)) {
                throw entry.error("a context needs '" + key + "'");
            }
        }
        return new ContextWords(
                keys.get("context").text(),
                stems(keys.get("tells")),
                stems(keys.get("hints")),
                keys.get("examples").texts(),
                keys.get("counterexamples").texts());
    }

    private static List<Stem> stems(Yaml list) {
        List<Stem> stems = new ArrayList<>();
        for (Yaml word : list.list()) {
            if (!word.text().equals(word.text().toLowerCase(java.util.Locale.ROOT))) {
                throw word.error("words of contexts stand in lower case: '" + word.text() + "'");
            }
            stems.add(Stem.of(word.text()));
        }
        return stems;
    }
}
