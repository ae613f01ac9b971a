package org.histor.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** The cues of speech and thought that Histor knows: {@code knowledge/cues/speech-*.yaml}. */
final class CueLexicon {

    /** An example of a family: a sentence and the attributions to be found in it, {@code source | cue | content}. */
    record Example(String place, String family, String sentence, List<String> expected) {
        Example {
            expected = List.copyOf(expected);
        }
    }

    private static final Map<String, Cue.Kind> KINDS = Map.of(
            "verbs", Cue.Kind.VERB,
            "nouns", Cue.Kind.NOUN,
            "adjectives", Cue.Kind.ADJECTIVE,
            "adverbs", Cue.Kind.ADVERB,
            "phrases", Cue.Kind.PHRASE,
            "viewpoints", Cue.Kind.VIEWPOINT);

    private static final Set<String> KEYS = Set.of(
            "family",
            "force",
            "stance",
            "takes",
            "mentions",
            "impersonal",
            "examples",
            "verbs",
            "nouns",
            "adjectives",
            "adverbs",
            "phrases",
            "viewpoints");

    private static final Set<String> LISTS = Set.of(
            "support",
            "monitors",
            "generic",
            "phase",
            "labels",
            "relay",
            "checked",
            "carriers",
            "refusals",
            "negations",
            "takes-up",
            "pro-clauses",
            "of-the-object");

    private final Map<Cue.Kind, Map<String, List<Cue>>> byHead = new EnumMap<>(Cue.Kind.class);
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private int size;

    private CueLexicon() {}

    /** Reads all of {@code knowledge/cues/speech-*.yaml}. */
    static CueLexicon load() {
        CueLexicon lexicon = new CueLexicon();
        KnowledgeFiles.in("cues").stream()
                .filter(file -> file.startsWith("cues/speech-"))
                .map(KnowledgeFiles::yaml)
                .forEach(lexicon::read);
        return lexicon;
    }

    static CueLexicon of(Yaml... files) {
        CueLexicon lexicon = new CueLexicon();
        Stream.of(files).forEach(lexicon::read);
        return lexicon;
    }

    private void read(Yaml file) {
        Map<String, Yaml> top = file.map(Set.of("cues", "lists"));
        if (top.containsKey("cues")) {
            top.get("cues").list().forEach(this::readFamily);
        }
        if (top.containsKey("lists")) {
            top.get("lists").map(LISTS).forEach((name, words) -> lists.put(name, Set.copyOf(words.texts())));
        }
    }

    private void readFamily(Yaml family) {
        Map<String, Yaml> keys = family.map(KEYS);
        for (String needed : List.of("family", "force", "stance", "examples")) {
            if (!keys.containsKey(needed)) {
                throw family.error("a family of cues needs '" + needed + "'");
            }
        }
        String name = keys.get("family").text();
        Force force = constant(Force.class, keys.get("force"));
        Stance stance = constant(Stance.class, keys.get("stance"));
        List<Complement> mentions = complements(keys, "mentions");
        List<Complement> takes = Stream.concat(complements(keys, "takes").stream(), mentions.stream())
                .toList();
        boolean impersonal =
                keys.containsKey("impersonal") && keys.get("impersonal").text().equals("true");
        KINDS.forEach((key, kind) -> {
            if (keys.containsKey(key)) {
                for (Yaml word : keys.get(key).list()) {
                    add(word, new Cue(name, kind, words(kind, word), force, stance, takes, mentions, impersonal));
                }
            }
        });
        keys.get("examples").list().forEach(example -> examples.add(example(name, example)));
    }

    private static List<Complement> complements(Map<String, Yaml> keys, String key) {
        return keys.containsKey(key)
                ? keys.get(key).list().stream().map(CueLexicon::complement).toList()
                : List.of();
    }

    private static List<String> words(Cue.Kind kind, Yaml word) {
        return List.of(word.text().split(kind == Cue.Kind.PHRASE ? " " : "\\+"));
    }

    private void add(Yaml place, Cue cue) {
        List<Cue> same = byHead.computeIfAbsent(cue.kind(), kind -> new HashMap<>())
                .computeIfAbsent(cue.words().get(0), head -> new ArrayList<>());
        if (same.stream()
                .anyMatch(known ->
                        known.words().equals(cue.words()) && known.family().equals(cue.family()))) {
            throw place.error("'" + cue.lemma() + "' stands twice in family " + cue.family());
        }
        same.add(cue);
        size++;
    }

    private static Complement complement(Yaml written) {
        return Complement.parse(written.text())
                .orElseThrow(() -> written.error("'" + written.text() + "' is no place where content stands"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Yaml written) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(written.text().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw written.error("'" + written.text() + "' is none of " + List.of(type.getEnumConstants()));
    }

    private static Example example(String family, Yaml written) {
        String[] sides = written.text().split("=>", 2);
        if (sides.length != 2) {
            throw written.error("an example is: sentence => source | cue | content");
        }
        List<String> expected =
                Stream.of(sides[1].split(";")).map(String::strip).toList();
        return new Example(written.place(), family, sides[0].strip(), expected);
    }

    /** The cues of a kind whose first word is this lemma. */
    List<Cue> startingWith(Cue.Kind kind, String lemma) {
        return byHead.getOrDefault(kind, Map.of()).getOrDefault(lemma, List.of());
    }

    /** Whether the word is in one of the lists that go with the cues. */
    boolean lists(String list, String lemma) {
        return lists.getOrDefault(list, Set.of()).contains(lemma);
    }

    List<Example> examples() {
        return List.copyOf(examples);
    }

    int size() {
        return size;
    }
}
