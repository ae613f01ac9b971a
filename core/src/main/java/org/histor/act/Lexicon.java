package org.histor.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.histor.act.Pattern.Kind;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Yaml;
import org.histor.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** Everything Histor knows about acts: families, operators and sets, indexed by the head word of their patterns. Immutable. */
public final class Lexicon {

    private final Ontology ontology;
    private final Sets sets;
    private final List<Family> families;
    private final List<Operator> operators;
    private final Map<Kind, Map<String, List<Entry>>> index;
    private final Map<String, Operator> byName;
    private final Domains domains;

    Lexicon(
            Ontology ontology,
            Sets sets,
            List<Family> families,
            List<Operator> operators,
            Map<Kind, Map<String, List<Entry>>> index,
            Domains domains) {
        this.ontology = ontology;
        this.sets = sets;
        this.families = List.copyOf(families);
        this.operators = List.copyOf(operators);
        this.index = Map.copyOf(index);
        this.domains = domains;
        this.byName = new HashMap<>();
        operators.forEach(operator -> byName.put(operator.name(), operator));
    }

    /** @throws org.histor.knowledge.KnowledgeException naming file and line of every fault */
    public static Lexicon load() {
        Ontology ontology = Ontology.load();
        return new LexiconLoader(ontology, Sets.load(), !KnowledgeFiles.isCompiled())
                .load(files("acts"), files("operators"), files("domains"));
    }

    private static List<Yaml> files(String folder) {
        return KnowledgeFiles.in(folder).stream().map(KnowledgeFiles::yaml).toList();
    }

    public Ontology ontology() {
        return ontology;
    }

    public Sets sets() {
        return sets;
    }

    public List<Family> families() {
        return families;
    }

    public List<Operator> operators() {
        return operators;
    }

    /** The fields of life whose words are taken for acts. */
    public List<Domain> domains() {
        return domains.all();
    }

    /** Of the acts that a sentence seems to state, those that are what they seem. */
    List<Act> believed(List<Act> acts, Sentence sentence, NounKinds kinds) {
        return domains.believed(acts, sentence, kinds);
    }

    /** An operator by its name, or null. */
    public @Nullable Operator operator(String name) {
        return byName.get(name);
    }

    List<Entry> entries(Kind kind, String headLemma) {
        Map<String, List<Entry>> words = index.get(kind);
        return words == null ? List.of() : words.getOrDefault(headLemma, List.of());
    }

    /** The patterns of each family and operator, by its name, in no particular order. */
    public Map<String, List<Pattern>> patternsByName() {
        return index.values().stream()
                .flatMap(words -> words.values().stream())
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Entry::rule, Collectors.mapping(Entry::pattern, Collectors.toList())));
    }

    /** Number of distinct predicates: words or word groups of one kind. */
    public long predicates() {
        return index.values().stream()
                .flatMap(words -> words.values().stream())
                .flatMap(List::stream)
                .map(entry -> entry.kind() + " " + entry.words())
                .distinct()
                .count();
    }

    /** Number of patterns, alternatives counted one by one. */
    public long patterns() {
        return index.values().stream()
                .flatMap(words -> words.values().stream())
                .mapToLong(List::size)
                .sum();
    }
}
