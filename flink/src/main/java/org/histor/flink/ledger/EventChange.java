package org.histor.flink.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is now, or that it is no more.
 *
 * @param revision the greater is the later: of one event all are counted by one block, and by {@link Revisions} within its count
 * @param kind     what became of it
 * @param dyad     the two countries whose chains it is in, or was
 * @param line     as it goes out; empty where it is gone
 * @param carriedOut its status if it turns out to be a plan that was carried out; null where it is none
 * @param deed     one at most
 */
public record EventChange(
        String id,
        long revision,
        Kind kind,
        @Nullable String dyad,
        String month,
        String line,
        @Nullable String carriedOut,
        List<HeldDeed> deed) {

    /** What became of an event. */
    public enum Kind {
        IS,
        /** It is between two other countries now, who hear of it by themselves. */
        LEFT,
        GONE
    }
}
