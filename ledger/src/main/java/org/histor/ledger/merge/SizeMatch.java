package org.histor.ledger.merge;

import java.util.List;
import java.util.Objects;
import org.histor.claim.ClaimRecord.Count;

/** Whether counts of the same kind can be of one act. */
final class SizeMatch {

    private final Merging merging;

    SizeMatch(Merging merging) {
        this.merging = merging;
    }

    /** What speaks for one act; against it, where a count is too far from all others of its kind. */
    double agreement(List<Count> some, List<Count> others) {
        double best = 0;
        for (Count count : some) {
            double agreement = agreement(count, others);
            if (agreement < 0) {
                return agreement;
            }
            best = Math.max(best, agreement);
        }
        return best;
    }

    private double agreement(Count count, List<Count> others) {
        double best = -merging.against().size();
        boolean comparable = false;
        for (Count other : others) {
            if (count.what().equals(other.what()) && Objects.equals(count.unit(), other.unit())) {
                comparable = true;
                best = Math.max(best, agreement(count, other));
            }
        }
        return comparable ? best : 0;
    }

    private double agreement(Count one, Count other) {
        double middle = middle(one);
        double otherMiddle = middle(other);
        if (middle == otherMiddle) {
            return merging.evidence().size();
        }
        double larger = Math.max(middle, otherMiddle);
        double smaller = Math.max(1, Math.min(middle, otherMiddle));
        return larger / smaller <= merging.ratio(one.what())
                ? merging.evidence().sizeRatio()
                : -merging.against().size();
    }

    private static double middle(Count count) {
        Long min = count.min();
        Long max = count.max();
        if (min == null) {
            return max == null ? 0 : max;
        }
        return max == null ? min : (min + max) / 2.0;
    }
}
