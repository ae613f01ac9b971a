package org.histor.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.histor.act.Pattern.Kind;
import org.histor.knowledge.Yaml;
import org.jspecify.annotations.Nullable;

/** A pattern as it stands in the knowledge; its slots are read when a text first has its predicate, since few are ever needed. */
final class WrittenPattern {

    private final PatternGrammar grammar;
    private final Kind kind;
    private final Yaml source;
    private @Nullable Pattern pattern;

    WrittenPattern(PatternGrammar grammar, Kind kind, Yaml source) {
        this.grammar = grammar;
        this.kind = kind;
        this.source = source;
    }

    Kind kind() {
        return kind;
    }

    /** Several threads may read it at once: what they read is the same, and immutable. */
    Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            known = grammar.read(kind, source);
            pattern = known;
        }
        return known;
    }

    /** The predicate's alternatives, each with its words. */
    List<List<String>> words() {
        List<List<String>> words = new ArrayList<>();
        for (String alternative : grammar.predicate(source).split("\\|")) {
            words.add(List.of(alternative.toLowerCase(Locale.ROOT).split("\\+")));
        }
        return words;
    }
}
