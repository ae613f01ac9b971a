package org.histor.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one party does to another in a text, without frames. Found by {@link java.util.ServiceLoader}: the module {@code reader} brings one.
 * Safe for use by several threads at once.
 */
public interface SecondReader {

    /** A text and two spans of it. Without a source or target the whole text is read. */
    record Pair(
            String text, @Nullable Span source, @Nullable Span target) {
        public Pair {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * What was read.
     *
     * @param events     probability of each PLOVER event, and of NONE; they add up to 1
     * @param mode       the likeliest mode of the likeliest event, or null
     * @param modalities probability of each modality
     */
    record Reading(Map<String, Double> events, @Nullable String mode, Map<Modality, Double> modalities) {
        public Reading {
            events = Map.copyOf(events);
            modalities = Map.copyOf(modalities);
        }

        /** The likeliest event, NONE among them. */
        public String event() {
            return events.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }

    /** A name for records: reader and version of the model. */
    String name();

    /** How its word and the frames' are weighed against each other. */
    Combination combination();

    /** A reading for each pair, in their order. */
    List<Reading> read(List<Pair> pairs);
}
