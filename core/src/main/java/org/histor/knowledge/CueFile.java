package org.histor.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
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
public final class CueFile {

    private static final Set<String> KEYS =
            Set.of("cue", "message", "whole", "begins", "contains", "ends", "unless", "examples", "counterexamples");

    /** A phrase of a group and where it must stand. */
    private record Use(Cue cue, Cue.Place place, Phrase phrase) {}

    private final List<Cue> cues;
    private final List<Use> uses = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final BitSet wordless = new BitSet();

    private CueFile(List<Cue> cues) {
        this.cues = List.copyOf(cues);
        for (Cue cue : cues) {
            for (Cue.Place place : Cue.Place.values()) {
                cue.phrases(place).forEach(phrase -> index(new Use(cue, place, phrase)));
            }
        }
    }

    private void index(Use use) {
        int number = uses.size();
        uses.add(use);
        Set<String> words = use.phrase().keys();
        if (words.isEmpty()) {
            wordless.set(number);
        }
        words.forEach(
                word -> byWord.computeIfAbsent(word, key -> new ArrayList<>(1)).add(number));
    }

    public List<Cue> cues() {
        return cues;
    }

    /** Reads a file below {@code knowledge/}. */
    public static CueFile read(String path) {
        return of(KnowledgeFiles.yaml(path), !KnowledgeFiles.isCompiled());
    }

    static CueFile of(Yaml root) {
        return of(root, true);
    }

    /** @param checking whether to look for faults in the phrases; the build has done so in what it has compiled */
    private static CueFile of(Yaml root, boolean checking) {
        Map<String, Yaml> top = root.map(Set.of("sets", "cues"));
        Map<String, List<String>> sets = new LinkedHashMap<>();
        if (top.containsKey("sets")) {
            top.get("sets").map().forEach((name, members) -> sets.put(name, members.texts()));
        }
        if (!top.containsKey("cues")) {
            throw root.error("'cues' is missing");
        }
        List<Cue> cues = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Yaml group : top.get("cues").list()) {
            Cue cue = cue(group, sets, checking);
            if (!names.add(cue.name())) {
                throw group.error("cue '" + cue.name() + "' is there twice");
            }
            cues.add(cue);
        }
        return new CueFile(cues);
    }

    /** The first group that recognises the stretch, or null. */
    public @Nullable Cue recognise(String stretch) {
        BitSet candidates = candidates(stretch);
        if (candidates.isEmpty()) {
            return null;
        }
        String bare = Cue.withoutFinalSigns(stretch);
        String lowerCase = stretch.toLowerCase(Locale.ROOT);
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            Use use = uses.get(i);
            if (Cue.stands(use.phrase(), use.place(), stretch, bare, lowerCase)
                    && !use.cue().isExcepted(stretch, lowerCase)) {
                return use.cue();
            }
        }
        return null;
    }

    /** The phrases with which the text may begin, by its words. */
    public List<Phrase> beginnings(String text) {
        return possible(text, Cue.Place.BEGINNING);
    }

    /** The phrases with which the text may end, by its words. */
    public List<Phrase> endings(String text) {
        return possible(text, Cue.Place.END);
    }

    private List<Phrase> possible(String text, Cue.Place place) {
        return candidates(text).stream()
                .mapToObj(uses::get)
                .filter(use -> use.place() == place)
                .map(Use::phrase)
                .toList();
    }

    private BitSet candidates(String text) {
        BitSet found = (BitSet) wordless.clone();
        PhraseKeys.runs(text, word -> {
            List<Integer> with = byWord.get(word);
            if (with != null) {
                with.forEach(found::set);
            }
        });
        return found;
    }

    private static Cue cue(Yaml group, Map<String, List<String>> sets, boolean checking) {
        Map<String, Yaml> keys = group.map(KEYS);
        if (!keys.containsKey("cue") || !keys.containsKey("examples")) {
            throw group.error("a cue needs a name ('cue') and 'examples'");
        }
        Yaml message = keys.get("message");
        return new Cue(
                keys.get("cue").text(),
                message == null ? null : message.text(),
                phrases(keys.get("whole"), sets, checking),
                phrases(keys.get("begins"), sets, checking),
                phrases(keys.get("contains"), sets, checking),
                phrases(keys.get("ends"), sets, checking),
                phrases(keys.get("unless"), sets, checking),
                texts(keys.get("examples")),
                texts(keys.get("counterexamples")));
    }

    private static List<String> texts(@Nullable Yaml node) {
        return node == null ? List.of() : node.texts();
    }

    private static List<Phrase> phrases(@Nullable Yaml node, Map<String, List<String>> sets, boolean checking) {
        if (node == null) {
            return List.of();
        }
        List<Phrase> phrases = new ArrayList<>();
        for (Yaml phrase : node.list()) {
            try {
                phrases.add(checking ? Phrase.of(phrase.text(), sets) : Phrase.unchecked(phrase.text(), sets));
            } catch (IllegalArgumentException e) {
                throw phrase.error(e.getMessage() + " in '" + phrase.text() + "'");
            }
        }
        return List.copyOf(phrases);
    }
}
