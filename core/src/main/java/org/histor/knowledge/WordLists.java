package org.histor.knowledge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A knowledge file that holds nothing but named lists of words. Words come out as written. */
public final class WordLists {

    private final String file;
    private final Map<String, List<String>> lists;

    private WordLists(String file, Map<String, List<String>> lists) {
        this.file = file;
        this.lists = lists;
    }

    /**
     * Reads {@code knowledge/FILE}.
     *
     * @param names the lists that the file must have; no other is allowed
     * @throws KnowledgeException naming file and line, if a list is missing, unknown or there twice, or holds a word twice
     */
    public static WordLists read(String file, Set<String> names) {
        Yaml root = KnowledgeFiles.yaml(file);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        root.map(names).forEach((name, words) -> lists.put(name, words(words)));
        for (String name : names) {
            if (!lists.containsKey(name)) {
                throw root.error("list " + name + " is missing");
            }
        }
        return new WordLists(file, lists);
    }

    private static List<String> words(Yaml list) {
        Set<String> seen = new HashSet<>();
        for (Yaml word : list.list()) {
            if (!seen.add(word.text())) {
                throw word.error(word.text() + " is there twice");
            }
        }
        return list.texts();
    }

    /** The words of a list in the order of the file. */
    public List<String> list(String name) {
        List<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException(file + " has no list " + name);
        }
        return words;
    }

    public Set<String> set(String name) {
        return Set.copyOf(list(name));
    }

    /** A list whose entries are {@code key=value}. */
    public Map<String, String> map(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : list(name)) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new KnowledgeException(file + ": " + name + ": not key=value: " + word);
            }
            pairs.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return Map.copyOf(pairs);
    }
}
