package org.histor.claim;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** The words of {@code cues/modality.yaml}, in lower case. */
final class ModalityCues {

    private static final String FILE = "cues/modality.yaml";
    private static final Set<String> LISTS = Set.of(
            "future auxiliaries",
            "hypothetical auxiliaries",
            "factual when negated",
            "future in past",
            "negations",
            "negative determiners",
            "negative pronouns",
            "no negation before",
            "no negation of",
            "negating prepositions",
            "raising",
            "evidence",
            "conditions",
            "times",
            "future governors",
            "hypothetical governors",
            "factual governors",
            "factual in past",
            "failing governors",
            "reported governors",
            "advising",
            "hypothetical gerunds",
            "preventing",
            "factual to",
            "doubtful governors",
            "mandative",
            "also assertive",
            "performing",
            "factual nouns",
            "first of its kind",
            "definite",
            "universal",
            "background phrases",
            "background times",
            "still going on");
    private static final List<String> BY_MODALITY = List.of("modifiers", "heads", "objects");

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Map<Modality, Set<String>>> byModality = new HashMap<>();

    private ModalityCues(Yaml root) {
        Set<String> keys = new HashSet<>(LISTS);
        keys.addAll(BY_MODALITY);
        Map<String, Yaml> sections = root.map(keys);
        for (String key : keys) {
            if (!sections.containsKey(key)) {
                throw root.error("'" + key + "' is missing");
            }
        }
        LISTS.forEach(name -> lists.put(name, words(sections.get(name))));
        for (String name : BY_MODALITY) {
            Map<Modality, Set<String>> table = new EnumMap<>(Modality.class);
            sections.get(name).map(names()).forEach((modality, words) -> table.put(modality(modality), words(words)));
            byModality.put(name, table);
        }
    }

    static ModalityCues load() {
        return new ModalityCues(KnowledgeFiles.yaml(FILE));
    }

    boolean is(String list, String word) {
        return list(list).contains(word);
    }

    Set<String> list(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no list '" + name + "' in " + FILE);
        }
        return words;
    }

    /** What the word makes of an act, by the table of that name. */
    Optional<Modality> in(String table, String word) {
        return byModality.getOrDefault(table, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Modality modality : Modality.values()) {
            names.add(lower(modality.name()));
        }
        return names;
    }

    private static Modality modality(String name) {
        return Modality.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Set<String> words(Yaml list) {
        Set<String> words = new HashSet<>();
        list.texts().forEach(word -> words.add(lower(word)));
        return words;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
