package org.histor.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases by the piece of text that they begin with, wherever the cut into pieces may end that: "9/11" by "9", "9/" and "9/11". */
final class PhraseStarts {

    private final Map<String, List<String>> byStart = new HashMap<>();

    PhraseStarts(Collection<String> phrases) {
        for (String phrase : phrases) {
            for (int end = 1; end <= phrase.length(); end++) {
                boolean inside = end < phrase.length()
                        && Character.isLetterOrDigit(phrase.charAt(end))
                        && Character.isLetterOrDigit(phrase.charAt(end - 1));
                if (!inside) {
                    byStart.computeIfAbsent(phrase.substring(0, end), key -> new ArrayList<>(1))
                            .add(phrase);
                }
            }
        }
    }

    /** The phrases that a text with this piece may go on to. */
    List<String> with(String piece) {
        return byStart.getOrDefault(piece, List.of());
    }

    boolean has(String piece) {
        return byStart.containsKey(piece);
    }
}
