package org.histor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.histor.act.Example;
import org.histor.act.Family;
import org.histor.act.Lexicon;
import org.histor.act.Operator;
import org.histor.act.Pattern;
import org.histor.claim.ContextWords;
import org.histor.knowledge.Ontology;

/**
 * Writes the codebook from the knowledge: {@code Codebook docs} writes {@code codebook.md} and a page an event below {@code codebook/};
 * {@code Codebook docs --check} writes nothing and fails where a page is not what the knowledge says now.
 */
public final class Codebook {

    private static final String NOTHING = "NOTHING";

    private final Lexicon lexicon = Lexicon.load();
    private final Ontology ontology = lexicon.ontology();
    private final Map<String, List<Pattern>> patterns = lexicon.patternsByName();

    private Codebook() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        boolean check = List.of(arguments).contains("--check");
        int stale = 0;
        for (Map.Entry<String, String> page : new Codebook().pages().entrySet()) {
            Path file = folder.resolve(page.getKey());
            if (!check) {
                write(file, page.getValue());
            } else if (!Files.exists(file) || !read(file).equals(page.getValue())) {
                System.err.println(file + " is not what the knowledge says now: run bench/run Codebook " + folder);
                stale++;
            }
        }
        System.exit(stale == 0 ? 0 : 1);
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("codebook.md", index());
        for (String event : new TreeSet<>(ontology.eventNames())) {
            pages.put("codebook/" + event + ".md", event(ontology.event(event)));
        }
        pages.put(
                "codebook/" + NOTHING + ".md",
                page("What is no event", "Senses that are recognised so that they yield nothing.", Family.NONE));
        pages.put("codebook/OPERATORS.md", operators());
        pages.put("codebook/CONTEXTS.md", contexts());
        return pages;
    }

    private String index() {
        StringBuilder text = new StringBuilder("# Codebook\n\n");
        text.append("What Histor codes, and by which words: made from the knowledge by `bench/run Codebook docs`. ")
                .append("Events, modes and scores are PLOVER 2.0's.\n\n")
                .append(
                        "| event | an actor … | modes (score) | score | families | examples |\n|---|---|---|---|---|---|\n");
        for (String name : new TreeSet<>(ontology.eventNames())) {
            Ontology.Event event = ontology.event(name);
            List<Family> families = families(name);
            text.append("| [")
                    .append(name)
                    .append("](codebook/")
                    .append(name)
                    .append(".md) | ")
                    .append(event.definition())
                    .append(" | ")
                    .append(modes(event))
                    .append(" | ")
                    .append(number(event.score()))
                    .append(" | ")
                    .append(families.size())
                    .append(" | ")
                    .append(families.stream()
                            .mapToInt(family -> family.examples().size())
                            .sum())
                    .append(" |\n");
        }
        return text.append("\n[What is no event](codebook/")
                .append(NOTHING)
                .append(".md): ")
                .append(families(Family.NONE).size())
                .append(" families. [Operators](codebook/OPERATORS.md) turn one act into another: ")
                .append(lexicon.operators().size())
                .append(". [Contexts](codebook/CONTEXTS.md) are told by the paragraph.\n\nIn all ")
                .append(lexicon.predicates())
                .append(" predicates. How to read a pattern, and how to add one: [CONTRIBUTING](../CONTRIBUTING.md).\n")
                .toString();
    }

    private String event(Ontology.Event event) {
        String head = "An actor " + event.definition() + ".\n\nQuad class " + event.quad() + ", score "
                + number(event.score()) + (event.modes().isEmpty() ? "; no modes." : "; modes: " + modes(event) + ".");
        return page(event.name(), head, event.name());
    }

    private String page(String title, String head, String event) {
        StringBuilder text = new StringBuilder("# " + title + "\n\n" + head + "\n");
        for (Family family : families(event)) {
            text.append("\n## ").append(family.name()).append("\n\n");
            String facts = facts(family);
            text.append(facts.isEmpty() ? "" : facts + "\n\n");
            patterns(family.name(), text);
            examples("Coded", family.examples(), text);
            examples("Not coded", family.counterexamples(), text);
        }
        return text.toString();
    }

    private static String facts(Family family) {
        StringBuilder facts = new StringBuilder();
        facts.append(family.modes().isEmpty() ? "" : "Mode " + String.join(", ", family.modes()) + ". ");
        facts.append(family.contexts().isEmpty() ? "" : "Context " + String.join(", ", family.contexts()) + ". ");
        facts.append(family.cameo() == null ? "" : "CAMEO " + family.cameo() + ". ");
        facts.append(family.reciprocal() ? "All parties act." : "");
        return facts.toString().strip();
    }

    private String operators() {
        StringBuilder text = new StringBuilder(
                "# Operators\n\nWords that take an act (`~`) and give another: promise, refuse, deny, plan.\n");
        for (Operator operator : lexicon.operators()) {
            text.append("\n## ").append(operator.name()).append("\n\n");
            patterns(operator.name(), text);
            text.append("| act | becomes |\n|---|---|\n");
            for (String event : new TreeSet<>(ontology.eventNames())) {
                operator.change(event, List.of())
                        .ifPresent(change -> text.append("| ")
                                .append(event)
                                .append(" | ")
                                .append(change.event())
                                .append(change.mode().map(mode -> "/" + mode).orElse(""))
                                .append(" |\n"));
            }
            text.append("| else | as it is, or nothing |\n\n");
            examples("Coded", operator.examples(), text);
            examples("Not coded", operator.counterexamples(), text);
        }
        return text.toString();
    }

    private static String contexts() {
        StringBuilder text = new StringBuilder(
                "# Contexts\n\nOne word that tells suffices; of hints it takes two, or one beside an act that names the context. `*` ends a stem.\n");
        for (ContextWords words : ContextWords.load()) {
            text.append("\n## ")
                    .append(words.context())
                    .append("\n\nTells: ")
                    .append(stems(words.tells()))
                    .append(".\n\nHints: ")
                    .append(stems(words.hints()))
                    .append(".\n");
        }
        return text.toString();
    }

    private static String stems(List<ContextWords.Stem> stems) {
        return stems.stream()
                .map(stem -> "`" + String.join(" ", stem.words()) + "`")
                .collect(Collectors.joining(", "));
    }

    private void patterns(String rule, StringBuilder text) {
        List<Pattern> mine = patterns.getOrDefault(rule, List.of()).stream()
                .sorted(Comparator.comparing(Pattern::text))
                .toList();
        for (Pattern.Kind kind : Pattern.Kind.values()) {
            String lines = mine.stream()
                    .filter(pattern -> pattern.kind() == kind)
                    .map(Pattern::text)
                    .distinct()
                    .map(pattern -> "- `" + pattern + "`\n")
                    .collect(Collectors.joining());
            if (!lines.isEmpty()) {
                text.append(
                                switch (kind) {
                                    case VERB -> "Verbs";
                                    case NOUN -> "Nouns";
                                    case ADJECTIVE -> "Adjectives";
                                })
                        .append(":\n\n")
                        .append(lines)
                        .append('\n');
            }
        }
    }

    private static void examples(String title, List<Example> examples, StringBuilder text) {
        if (examples.isEmpty()) {
            return;
        }
        text.append(title).append(":\n\n");
        for (Example example : examples) {
            String acts = example.acts().stream().map(Object::toString).collect(Collectors.joining("; "));
            text.append("- ")
                    .append(example.sentence())
                    .append(acts.isEmpty() ? "" : " → *" + acts + "*")
                    .append('\n');
        }
        text.append('\n');
    }

    private List<Family> families(String event) {
        return lexicon.families().stream()
                .filter(family -> family.event().equals(event))
                .toList();
    }

    private static String modes(Ontology.Event event) {
        return event.modes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(mode -> mode.getKey() + " " + number(mode.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String number(double score) {
        return score == Math.rint(score) ? String.valueOf((long) score) : String.valueOf(score);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
