package org.histor.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Yaml;
import org.histor.syntax.Sentence;

/** The fields of life whose words are taken for political acts ({@code knowledge/domains}). Immutable once loaded. */
final class Domains {

    private static final Set<String> KEYS =
            Set.of("domain", "cues", "hints", "unless", "events", "actors", "parties", "examples", "counterexamples");

    private final List<Domain> domains;
    private final Sets sets;

    private Domains(List<Domain> domains, Sets sets) {
        this.domains = List.copyOf(domains);
        this.sets = sets;
    }

    /** @throws KnowledgeException naming file and line of every fault */
    static Domains load(List<Yaml> files, Sets sets, Ontology ontology) {
        List<Domain> domains = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Yaml file : files) {
            for (Yaml entry : Objects.requireNonNull(file.map(Set.of("domains")).get("domains"))
                    .list()) {
                try {
                    domains.add(read(entry, sets, ontology));
                } catch (KnowledgeException fault) {
                    errors.add(fault.getMessage());
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new KnowledgeException(String.join("\n", errors));
        }
        return new Domains(domains, sets);
    }

    private static Domain read(Yaml entry, Sets sets, Ontology ontology) {
        Map<String, Yaml> keys = entry.map(KEYS);
        for (String key : KEYS) {
            if (!keys.containsKey(key)) {
                throw entry.error("a domain wants '" + key + "'");
            }
        }
        List<String> events = keys.get("events").texts();
        for (String event : events) {
            if (!ontology.eventNames().contains(event)) {
                throw keys.get("events").error("'" + event + "' is no event of the ontology");
            }
        }
        return new Domain(
                keys.get("domain").text(),
                set(keys.get("cues"), sets),
                set(keys.get("hints"), sets),
                set(keys.get("unless"), sets),
                Set.copyOf(events),
                sets(keys.get("actors"), sets),
                sets(keys.get("parties"), sets),
                examples(keys.get("examples")),
                examples(keys.get("counterexamples")));
    }

    private static List<Example> examples(Yaml sentences) {
        return sentences.list().stream().map(Example::new).toList();
    }

    private static List<String> sets(Yaml names, Sets sets) {
        return names.list().stream().map(name -> set(name, sets)).toList();
    }

    private static String set(Yaml name, Sets sets) {
        if (!sets.defines(name.text())) {
            throw name.error("no file defines the set @" + name.text());
        }
        return name.text();
    }

    List<Domain> all() {
        return domains;
    }

    /** The acts that are what they seem. */
    List<Act> believed(List<Act> acts, Sentence sentence, NounKinds kinds) {
        List<Act> believed = acts;
        for (Domain domain : domains) {
            if (!believed.isEmpty() && domain.holds(sentence, sets, kinds)) {
                believed = believed.stream()
                        .filter(act -> !domain.belies(act, sets, kinds))
                        .toList();
            }
        }
        return believed;
    }
}
