package org.histor;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.histor.act.Domain;
import org.histor.act.Example;
import org.histor.act.Family;
import org.histor.act.Operator;
import org.histor.syntax.learned.LearnedParser;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example and counterexample in the knowledge, one test each. */
class KnowledgeExamplesTest {

    private static final Histor HISTOR = Histor.with(LearnedParser.english());
    private static final ExampleCheck CHECK = new ExampleCheck(HISTOR);

    @TestFactory
    Stream<DynamicContainer> families() {
        return HISTOR.lexicon().families().stream()
                .map((Family family) -> container(family.name(), family.examples(), family.counterexamples()));
    }

    @TestFactory
    Stream<DynamicContainer> operators() {
        return HISTOR.lexicon().operators().stream()
                .map((Operator operator) ->
                        container(operator.name(), operator.examples(), operator.counterexamples()));
    }

    @TestFactory
    Stream<DynamicContainer> domains() {
        return HISTOR.lexicon().domains().stream()
                .map((Domain domain) -> DynamicContainer.dynamicContainer(
                        domain.name(),
                        Stream.concat(domain.examples().stream(), domain.counterexamples().stream())
                                .map(example -> test(example, () -> CHECK.example(example)))));
    }

    private static DynamicContainer container(String rule, List<Example> examples, List<Example> counterexamples) {
        return DynamicContainer.dynamicContainer(
                rule,
                Stream.concat(
                        examples.stream().map(example -> test(example, () -> CHECK.example(example))),
                        counterexamples.stream()
                                .map(example -> test(example, () -> CHECK.counterexample(rule, example)))));
    }

    private static DynamicTest test(Example example, Supplier<String> failure) {
        return DynamicTest.dynamicTest(example.sentence(), () -> {
            String message = failure.get();
            if (!message.isEmpty()) {
                fail(message);
            }
        });
    }
}
