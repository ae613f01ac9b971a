package org.histor.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.histor.syntax.Parser;
import org.histor.syntax.Sentence;
import org.histor.syntax.Words;

/** A parser that parses a sentence once and has it at hand ever after, so that what stands around the parser can be measured alone. */
final class RememberedParses implements Parser {

    private final Parser parser;
    private final Map<Words, Sentence> known = new ConcurrentHashMap<>();

    RememberedParses(Parser parser) {
        this.parser = parser;
    }

    @Override
    public Sentence parse(Words words) {
        return known.computeIfAbsent(words, parser::parse);
    }

    int size() {
        return known.size();
    }
}
