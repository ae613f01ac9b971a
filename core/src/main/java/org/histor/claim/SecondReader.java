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

    /** How its word on a claim and the frames' are weighed against each other. */
    Combination combination();

    /** The same for the relation of two given parties, where the small learned reader has a word too. */
    Combination ofRelations();

    /** What makes a claim's confidence of what was seen while coding and of this reader's word. */
    LinearModel confidence();

    /**
     * A sentence that the reader has learned from.
     *
     * @param label    its event, with mode and modality where it has them
     * @param likeness cosine between the two pairs as the reader sees them
     */
    record Neighbour(String text, String label, double likeness) {}

    /** The sentences that the reader has learned from and that are most like a pair, the nearest first. */
    List<Neighbour> nearest(Pair pair, int many);

    /** A reading for each pair, in their order. */
    List<Reading> read(List<Pair> pairs);
}
