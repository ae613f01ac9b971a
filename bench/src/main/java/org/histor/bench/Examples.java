package org.histor.bench;

import java.util.List;
import org.histor.ExampleCheck;
import org.histor.Histor;
import org.histor.act.Domain;
import org.histor.act.Example;
import org.histor.act.Family;
import org.histor.act.Operator;

/** Runs the examples of the knowledge: {@code Examples [PART OF A FILE NAME OR RULE] …}; prints what fails and why. */
public final class Examples {

    private int run;
    private int failed;

    private final ExampleCheck check;
    private final List<String> wanted;

    private Examples(Histor histor, List<String> wanted) {
        this.check = new ExampleCheck(histor);
        this.wanted = wanted;
    }

    public static void main(String[] arguments) {
        Histor histor = Engines.open();
        Examples examples = new Examples(histor, List.of(arguments));
        for (Family family : histor.lexicon().families()) {
            examples.run(family.name(), family.examples(), family.counterexamples());
        }
        for (Operator operator : histor.lexicon().operators()) {
            examples.run(operator.name(), operator.examples(), operator.counterexamples());
        }
        for (Domain domain : histor.lexicon().domains()) {
            examples.run(domain.name(), domain.examples(), List.of());
            examples.run(domain.name(), domain.counterexamples(), List.of());
        }
        System.out.printf(
                "%d examples, %d failed; %d families, %d operators, %d predicates, %d patterns%n",
                examples.run,
                examples.failed,
                histor.lexicon().families().size(),
                histor.lexicon().operators().size(),
                histor.lexicon().predicates(),
                histor.lexicon().patterns());
    }

    private void run(String rule, List<Example> examples, List<Example> counterexamples) {
        examples.stream().filter(example -> wanted(rule, example)).forEach(example -> tell(check.example(example)));
        counterexamples.stream()
                .filter(example -> wanted(rule, example))
                .forEach(example -> tell(check.counterexample(rule, example)));
    }

    private boolean wanted(String rule, Example example) {
        return wanted.isEmpty()
                || wanted.stream().anyMatch(part -> example.place().contains(part) || rule.equals(part));
    }

    private void tell(String failure) {
        run++;
        if (!failure.isEmpty()) {
            failed++;
            System.out.println(failure);
        }
    }
}
