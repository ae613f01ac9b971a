package org.histor.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** The words of {@code cues/quantities.yaml}, in lower case except for codes. */
final class QuantityWords {

    private static final String FILE = "cues/quantities.yaml";
    private static final Set<String> LISTS = Set.of(
            "least",
            "most",
            "about",
            "plain",
            "or more",
            "or so",
            "range joints",
            "currency codes",
            "measures",
            "labels before",
            "personal",
            "portions",
            "leaving",
            "sending",
            "through",
            "toll verbs");
    private static final Set<String> NUMBERS = Set.of("numbers", "multipliers");
    private static final Set<String> NAMES =
            Set.of("currency signs", "currency prefixes", "currency nouns", "outcome words", "noun outcomes");
    /** From a kind to its words. */
    private static final Set<String> KINDS = Set.of("object outcomes", "subject outcomes", "kinds");

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Map<String, Long>> numbers = new HashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();

    private QuantityWords(Yaml root) {
        Set<String> keys = new HashSet<>(LISTS);
        keys.addAll(NUMBERS);
        keys.addAll(NAMES);
        keys.addAll(KINDS);
        Map<String, Yaml> sections = root.map(keys);
        for (String key : keys) {
            if (!sections.containsKey(key)) {
                throw root.error("'" + key + "' is missing");
            }
        }
        for (String key : LISTS) {
            Set<String> words = new HashSet<>();
            sections.get(key).texts().forEach(word -> words.add(lower(word)));
            lists.put(key, words);
        }
        NUMBERS.forEach(key -> numbers.put(key, counted(sections.get(key))));
        NAMES.forEach(key -> names.put(key, named(sections.get(key))));
        KINDS.forEach(key -> names.put(key, inverted(sections.get(key))));
    }

    static QuantityWords load() {
        return new QuantityWords(KnowledgeFiles.yaml(FILE));
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

    Optional<Long> number(String table, String word) {
        return Optional.ofNullable(numbers.getOrDefault(table, Map.of()).get(word));
    }

    Optional<String> name(String table, String word) {
        return Optional.ofNullable(names.getOrDefault(table, Map.of()).get(word));
    }

    private static Map<String, Long> counted(Yaml section) {
        Map<String, Long> table = new HashMap<>();
        section.map().forEach((word, number) -> {
            try {
                table.put(lower(word), Long.valueOf(number.text()));
            } catch (NumberFormatException wrong) {
                throw number.error("'" + number.text() + "' is no number");
            }
        });
        return table;
    }

    private static Map<String, String> named(Yaml section) {
        Map<String, String> table = new HashMap<>();
        section.map().forEach((word, name) -> table.put(lower(word), name.text()));
        return table;
    }

    private static Map<String, String> inverted(Yaml section) {
        Map<String, String> table = new HashMap<>();
        section.map().forEach((kind, words) -> words.texts().forEach(word -> table.putIfAbsent(lower(word), kind)));
        return table;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
