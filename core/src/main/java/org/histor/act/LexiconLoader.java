package org.histor.act;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.histor.act.Outcome.Coded;
import org.histor.act.Pattern.Kind;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads families and operators and refuses what contradicts itself; all faults are told at once. */
final class LexiconLoader {

    private static final Set<String> FAMILY_KEYS = Set.of(
            "family",
            "event",
            "mode",
            "context",
            "cameo",
            "reciprocal",
            "verbs",
            "nouns",
            "adjectives",
            "examples",
            "counterexamples");
    private static final Set<String> OPERATOR_KEYS = Set.of(
            "operator", "verbs", "nouns", "adjectives", "doer", "recipient", "outcome", "examples", "counterexamples");
    private static final java.util.regex.Pattern EVENT =
            java.util.regex.Pattern.compile("([A-Z]+)(?:/([a-z-]+))?(?:\\s+(\\d{2,4}))?");

    private final Ontology ontology;
    private final Sets sets;
    private final PatternGrammar grammar;
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Entry> seen = new HashMap<>();
    private final boolean checking;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Kind, Map<String, List<Entry>>> index = new EnumMap<>(Kind.class);

    /** @param checking whether to look for faults; where the build has done so, patterns and examples are not even read */
    LexiconLoader(Ontology ontology, Sets sets, boolean checking) {
        this.checking = checking;
        this.ontology = ontology;
        this.sets = sets;
        this.grammar = new PatternGrammar(sets.words("preposition"));
    }

    /** @throws KnowledgeException naming file and line of every fault in the files */
    Lexicon load(List<Yaml> acts, List<Yaml> operations, List<Yaml> fields) {
        List<Family> families = new ArrayList<>();
        List<Operator> operators = new ArrayList<>();
        each(acts, "families", entry -> families.add(family(entry)));
        each(operations, "operators", entry -> operators.add(operator(entry)));
        if (!errors.isEmpty()) {
            throw new KnowledgeException(String.join("\n", errors));
        }
        return new Lexicon(ontology, sets, families, operators, index, Domains.load(fields, sets, ontology));
    }

    private void each(List<Yaml> files, String key, Consumer<Yaml> read) {
        for (Yaml file : files) {
            for (Yaml entry : need(file.map(Set.of(key)), key, file).list()) {
                try {
                    read.accept(entry);
                } catch (KnowledgeException fault) {
                    errors.add(fault.getMessage());
                }
            }
        }
    }

    private Family family(Yaml entry) {
        Map<String, Yaml> keys = entry.map(FAMILY_KEYS);
        String name = name(keys, "family", entry);
        String event = need(keys, "event", entry).text();
        List<String> modes = keys.containsKey("mode") ? keys.get("mode").texts() : List.of();
        List<String> contexts =
                keys.containsKey("context") ? keys.get("context").texts() : List.of();
        check(event, modes, contexts, entry);
        List<WrittenPattern> patterns = patterns(keys, entry);
        Family family = new Family(
                name,
                event,
                modes,
                contexts,
                keys.containsKey("cameo") ? keys.get("cameo").text() : null,
                keys.containsKey("reciprocal") && keys.get("reciprocal").text().equals("true"),
                examples(keys, event.equals(Family.NONE), entry),
                counterexamples(keys));
        for (WrittenPattern written : patterns) {
            if (checking && written.pattern().hasActSlot()) {
                errors.add(written.pattern().place() + ": '~' belongs to operators, not to family " + name);
            }
            index(written, family, null);
        }
        return family;
    }

    private void check(String event, List<String> modes, List<String> contexts, Yaml entry) {
        if (event.equals(Family.NONE)) {
            return;
        }
        if (!ontology.eventNames().contains(event)) {
            throw entry.error("no PLOVER event '" + event + "'");
        }
        modes.stream().filter(mode -> !ontology.hasMode(event, mode)).forEach(mode -> {
            throw entry.error(event + " has no mode '" + mode + "'; it has "
                    + ontology.event(event).modes().keySet());
        });
        contexts.stream().filter(context -> !ontology.hasContext(context)).forEach(context -> {
            throw entry.error("no PLOVER context '" + context + "'");
        });
    }

    private Operator operator(Yaml entry) {
        Map<String, Yaml> keys = entry.map(OPERATOR_KEYS);
        String name = name(keys, "operator", entry);
        boolean isGrammar = name.startsWith("grammar-");
        List<WrittenPattern> patterns = isGrammar ? List.of() : patterns(keys, entry);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        need(keys, "outcome", entry).map().forEach((left, right) -> {
            for (String event : left.strip().split("[ ,]+")) {
                checkLeft(event, right);
                if (outcomes.put(event, outcome(right)) != null) {
                    throw right.error("operator " + name + " has two outcomes for " + event);
                }
            }
        });
        Operator operator = new Operator(
                name,
                Operator.Doer.valueOf(choice(keys, "doer", "open")),
                Operator.Recipient.valueOf(choice(keys, "recipient", "own-else-embedded")),
                outcomes,
                examples(keys, isGrammar, entry),
                counterexamples(keys));
        for (WrittenPattern written : patterns) {
            if (checking && !written.pattern().hasActSlot()) {
                errors.add(written.pattern().place() + ": an operator's pattern wants '~'");
            }
            index(written, null, operator);
        }
        return operator;
    }

    private void checkLeft(String left, Yaml where) {
        String[] halves = left.split("/", 2);
        if (left.equals("other") || left.equals("default")) {
            return;
        }
        if (!ontology.eventNames().contains(halves[0])) {
            throw where.error("no PLOVER event '" + halves[0] + "'");
        }
        if (halves.length > 1 && !ontology.hasMode(halves[0], halves[1])) {
            throw where.error(halves[0] + " has no mode '" + halves[1] + "'");
        }
    }

    private Outcome outcome(Yaml right) {
        Optional<Coded> event = Optional.empty();
        boolean keeps = false;
        String modality = "";
        String stance = "";
        for (String part : right.text().split("\\+")) {
            String text = part.strip();
            var coded = EVENT.matcher(text);
            if (coded.matches()) {
                event = Optional.of(coded(coded, right));
            } else if (text.startsWith("same")) {
                keeps = true;
                for (String word : text.substring(4).strip().split("\\s+")) {
                    if (Outcome.MODALITIES.contains(word)) {
                        modality = word;
                    } else if (Outcome.STANCES.contains(word)) {
                        stance = word;
                    } else if (!word.isEmpty()) {
                        throw right.error("'" + word + "' is neither modality nor stance");
                    }
                }
            } else if (!text.equals("none")) {
                throw right.error("cannot read the outcome '" + text + "'");
            }
        }
        return new Outcome(event, keeps, modality, stance);
    }

    private Coded coded(java.util.regex.Matcher matcher, Yaml right) {
        String event = matcher.group(1);
        if (!ontology.eventNames().contains(event)) {
            throw right.error("no PLOVER event '" + event + "'");
        }
        if (matcher.group(2) != null && !ontology.hasMode(event, matcher.group(2))) {
            throw right.error(event + " has no mode '" + matcher.group(2) + "'");
        }
        return new Coded(event, Optional.ofNullable(matcher.group(2)), Optional.ofNullable(matcher.group(3)));
    }

    private String name(Map<String, Yaml> keys, String key, Yaml entry) {
        String name = need(keys, key, entry).text();
        String before = names.put(name, entry.place());
        if (before != null) {
            throw entry.error("'" + name + "' stands also at " + before);
        }
        return name;
    }

    private static Yaml need(Map<String, Yaml> keys, String key, Yaml entry) {
        Yaml value = keys.get(key);
        if (value == null) {
            throw entry.error("'" + key + "' is missing");
        }
        return value;
    }

    private static String choice(Map<String, Yaml> keys, String key, String fallback) {
        String word = keys.containsKey(key) ? keys.get(key).text() : fallback;
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private List<WrittenPattern> patterns(Map<String, Yaml> keys, Yaml entry) {
        List<WrittenPattern> patterns = new ArrayList<>();
        read(keys, "verbs", Kind.VERB, patterns);
        read(keys, "nouns", Kind.NOUN, patterns);
        read(keys, "adjectives", Kind.ADJECTIVE, patterns);
        if (patterns.isEmpty()) {
            throw entry.error("no verbs, nouns or adjectives");
        }
        return patterns;
    }

    private void read(Map<String, Yaml> keys, String key, Kind kind, List<WrittenPattern> patterns) {
        if (!keys.containsKey(key)) {
            return;
        }
        for (Yaml text : keys.get(key).list()) {
            WrittenPattern written = new WrittenPattern(grammar, kind, text);
            patterns.add(written);
            if (checking) {
                written.pattern().slots().forEach(slot -> checkSets(slot, text));
            }
        }
    }

    private void checkSets(Slot slot, Yaml text) {
        List<String> words = new ArrayList<>(slot.filler().any());
        words.addAll(slot.filler().none());
        for (String word : words) {
            if (word.startsWith("@") && !sets.defines(word.substring(1))) {
                errors.add(text.place() + ": no file defines the set " + word);
            }
        }
    }

    private List<Example> examples(Map<String, Yaml> keys, boolean mayLack, Yaml entry) {
        if (!keys.containsKey("examples")) {
            if (mayLack) {
                return List.of();
            }
            throw entry.error("no examples");
        }
        List<Example> examples = read(keys.get("examples"));
        if (checking) {
            examples.forEach(Example::acts);
        }
        return examples;
    }

    private static List<Example> counterexamples(Map<String, Yaml> keys) {
        return keys.containsKey("counterexamples") ? read(keys.get("counterexamples")) : List.of();
    }

    private static List<Example> read(Yaml examples) {
        return examples.list().stream().map(Example::new).toList();
    }

    private void index(WrittenPattern written, @Nullable Family family, @Nullable Operator operator) {
        for (List<String> words : written.words()) {
            Entry entry = new Entry(words, written, family, operator);
            if (checking) {
                refuseTwice(entry);
            }
            index.computeIfAbsent(written.kind(), kind -> new HashMap<>())
                    .computeIfAbsent(entry.head(), word -> new ArrayList<>())
                    .add(entry);
        }
    }

    private void refuseTwice(Entry entry) {
        Pattern pattern = entry.pattern();
        Entry before = seen.put(entry.words() + " " + pattern.shape(), entry);
        if (before != null) {
            errors.add(pattern.place() + ": '" + String.join("+", entry.words()) + "' with the slots of '"
                    + pattern.text() + "' stands also at " + before.pattern().place() + " (" + before.rule() + ")");
        }
    }
}
