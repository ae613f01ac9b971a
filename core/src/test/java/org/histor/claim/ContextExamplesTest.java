package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.histor.report.Report;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.learned.LearnedParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counterexample of {@code knowledge/contexts}. */
class ContextExamplesTest {

    private static final SyntaxReader SYNTAX = new SyntaxReader(LearnedParser.english());
    private static final ContextReader CONTEXTS = ContextReader.load();

    @TestFactory
    Stream<DynamicTest> paragraphsTellTheirContext() {
        return ContextWords.load().stream()
                .flatMap(words -> Stream.concat(
                        words.examples().stream().map(example -> test(words.context(), example, true)),
                        words.counterexamples().stream().map(example -> test(words.context(), example, false))));
    }

    private static DynamicTest test(String context, String example, boolean told) {
        return dynamicTest(
                (told ? "" : "not ") + context + ": " + example,
                () -> assertEquals(told, tells(context, example), example));
    }

    private static boolean tells(String context, String example) {
        return SYNTAX.read(Report.of("1", example)).sentences().stream()
                .anyMatch(sentence -> CONTEXTS.of(sentence).contains(context));
    }
}
