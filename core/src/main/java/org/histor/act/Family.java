package org.histor.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family of predicates that share an event and a syntax.
 *
 * @param event a PLOVER event, or {@link #NONE}
 */
public record Family(
        String name,
        String event,
        List<String> modes,
        List<String> contexts,
        @Nullable String cameo,
        boolean reciprocal,
        List<Example> examples,
        List<Example> counterexamples) {

    /** The event of families that recognise a sense which is no event. */
    public static final String NONE = "NONE";

    public Family {
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }
}
