package org.histor.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@link Cue}s:
 *
 * <pre>
 * sets:
 *   network: [Facebook, Twitter]
 * cues:
 *   - cue: follow
 *     begins: ["follow us on @network"]
 *     examples: ["Follow us on Twitter."]
 * </pre>
 *
 * Refuses unknown keys, unknown sets, names that are there twice, and groups without an example.
 */
public record CueFile(List<Cue> cues, Map<String, List<String>> sets) {

    private static final Set<String> KEYS =
            Set.of("cue", "message", "whole", "begins", "contains", "ends", "unless", "examples", "counterexamples");

    public CueFile {
        cues = List.copyOf(cues);
        sets = Map.copyOf(sets);
    }

    /** Reads a file below {@code knowledge/}. */
    public static CueFile read(String path) {
        return of(KnowledgeFiles.yaml(path));
    }

    static CueFile of(Yaml root) {
        Map<String, Yaml> top = root.map(Set.of("sets", "cues"));
        Map<String, List<String>> sets = new LinkedHashMap<>();
        if (top.containsKey("sets")) {
            top.get("sets").map().forEach((name, members) -> sets.put(name, members.texts()));
        }
        if (!top.containsKey("cues")) {
            throw root.error("'cues' is missing");
        }
        List<Cue> cues = new ArrayList<>();
        for (Yaml group : top.get("cues").list()) {
            Cue cue = cue(group, sets);
            if (cues.stream().anyMatch(other -> other.name().equals(cue.name()))) {
                throw group.error("cue '" + cue.name() + "' is there twice");
            }
            cues.add(cue);
        }
        return new CueFile(cues, sets);
    }

    /** The first group that recognises the stretch, or null. */
    public @Nullable Cue recognise(String stretch) {
        String bare = Cue.withoutFinalSigns(stretch);
        String lowerCase = stretch.toLowerCase(Locale.ROOT);
        for (Cue cue : cues) {
            if (cue.recognises(stretch, bare, lowerCase)) {
                return cue;
            }
        }
        return null;
    }

    private static Cue cue(Yaml group, Map<String, List<String>> sets) {
        Map<String, Yaml> keys = group.map(KEYS);
        if (!keys.containsKey("cue") || !keys.containsKey("examples")) {
            throw group.error("a cue needs a name ('cue') and 'examples'");
        }
        Yaml message = keys.get("message");
        return new Cue(
                keys.get("cue").text(),
                message == null ? null : message.text(),
                phrases(keys.get("whole"), sets),
                phrases(keys.get("begins"), sets),
                phrases(keys.get("contains"), sets),
                phrases(keys.get("ends"), sets),
                phrases(keys.get("unless"), sets),
                texts(keys.get("examples")),
                texts(keys.get("counterexamples")));
    }

    private static List<String> texts(@Nullable Yaml node) {
        return node == null ? List.of() : node.texts();
    }

    private static List<Phrase> phrases(@Nullable Yaml node, Map<String, List<String>> sets) {
        if (node == null) {
            return List.of();
        }
        List<Phrase> phrases = new ArrayList<>();
        for (Yaml phrase : node.list()) {
            try {
                phrases.add(Phrase.of(phrase.text(), sets));
            } catch (IllegalArgumentException e) {
                throw phrase.error(e.getMessage() + " in '" + phrase.text() + "'");
            }
        }
        return List.copyOf(phrases);
    }
}
