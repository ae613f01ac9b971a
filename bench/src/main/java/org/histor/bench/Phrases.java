package org.histor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two noun phrases are likely to mean one thing: the head of one stands in the other, or half of their words are shared. */
final class Phrases {

    private static final Set<String> EMPTY =
            Set.of("the", "a", "an", "of", "s", "and", "or", "his", "her", "its", "their", "this", "that", "");
    private static final Set<String> AFTER_HEAD = Set.of(
            "of", "in", "on", "at", "for", "from", "by", "to", "with", "who", "which", "that", "and", "or", "against",
            "near", "under", "after");

    private Phrases() {}

    static boolean isSame(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        long shared = first.stream().filter(second::contains).count();
        return second.contains(head(one))
                || first.contains(head(other))
                || 2 * shared >= (first.size() + second.size() + 1) / 2;
    }

    private static String head(String phrase) {
        String head = "";
        for (String word : phrase.split("[,(;]")[0]
                .toLowerCase(Locale.ROOT)
                .replace("'s", "")
                .split("[^\\p{L}\\p{N}]+")) {
            if (!head.isEmpty() && AFTER_HEAD.contains(word)) {
                return head;
            }
            head = EMPTY.contains(word) ? head : word;
        }
        return head;
    }

    private static List<String> words(String phrase) {
        return Arrays.stream(phrase.toLowerCase(Locale.ROOT).replace(".", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !EMPTY.contains(word))
                .toList();
    }
}
