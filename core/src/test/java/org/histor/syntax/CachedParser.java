package org.histor.syntax;

import java.nio.file.Path;
import org.histor.syntax.nlp4j.CachedTeacher;
import org.histor.syntax.nlp4j.Nlp4jParser;

/**
 * The parser for tests: NLP4J behind a file of parses, if the system property {@code histor.parses} names one
 * ({@code mvn -Dhistor.parses=FILE test}) or the environment variable HISTOR_PARSES does. NLP4J is loaded only when a sentence is
 * not in the file.
 */
public final class CachedParser implements Parser {

    private static final class Shared {
        static final Parser PARSER = new CachedParser();
    }

    private final Parser parser;

    private CachedParser() {
        String file = System.getProperty("histor.parses", System.getenv().getOrDefault("HISTOR_PARSES", ""));
        parser = file.isBlank() ? new Nlp4jParser() : CachedTeacher.parser(Path.of(file));
    }

    /** One for all tests of the process. */
    public static Parser shared() {
        return Shared.PARSER;
    }

    @Override
    public Sentence parse(Words words) {
        return parser.parse(words);
    }
}
