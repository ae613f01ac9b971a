package org.histor.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes an act and gives another: promise, refuse, deny, plan (see CONTRIBUTING.md).
 *
 * @param outcomes by EVENT/mode, EVENT, "other" or "default"
 */
public record Operator(
        String name,
        Doer doer,
        Recipient recipient,
        Map<String, Outcome> outcomes,
        List<Example> examples,
        List<Example> counterexamples) {

    /** Who does the embedded act if it does not say. */
    public enum Doer {
        SUBJECT,
        RECIPIENT,
        OPEN
    }

    /** Whose recipient the outcome takes. */
    public enum Recipient {
        OWN,
        EMBEDDED,
        OWN_ELSE_EMBEDDED,
        EMBEDDED_ELSE_OWN,
        EMBEDDED_ACTOR,
        /** "condemned the attack", and nobody says whose: the attack. */
        EMBEDDED_ACTOR_ELSE_DEED
    }

    public Operator {
        outcomes = Map.copyOf(outcomes);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    /** The event that an act becomes. */
    public record Change(String event, Optional<String> mode, Optional<String> cameo) {}

    /** What a recognised act becomes, or empty if it stays what it is. */
    public Optional<Change> change(String event, List<String> modes) {
        return on(event, modes).event().map(coded -> new Change(coded.event(), coded.mode(), coded.cameo()));
    }

    /** The outcome for a recognised act. */
    Outcome on(String event, List<String> modes) {
        for (String mode : modes) {
            Outcome exact = outcomes.get(event + "/" + mode);
            if (exact != null) {
                return exact;
            }
        }
        Outcome byEvent = outcomes.get(event);
        if (byEvent != null) {
            return byEvent;
        }
        Outcome other = outcomes.get("other");
        return other != null ? other : onNothing();
    }

    /** The outcome where the slot holds no recognised act. */
    Outcome onNothing() {
        return outcomes.getOrDefault("default", Outcome.NOTHING);
    }
}
