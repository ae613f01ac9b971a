package org.histor.ledger.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of what: the range over all origins, and what each of them says.
 *
 * @param min the least that anyone says, or null where nobody gives a lower bound
 * @param max the most that anyone says, or null where someone sets no upper bound
 */
public record Figure(
        String what,
        @Nullable String unit,
        @Nullable Long min,
        @Nullable Long max,
        List<ByOrigin> byOrigin) {

    /** What one origin says, by its latest word. */
    public record ByOrigin(
            String origin, @Nullable Long min, @Nullable Long max, boolean approx) {}

    public Figure {
        byOrigin = List.copyOf(byOrigin);
    }
}
