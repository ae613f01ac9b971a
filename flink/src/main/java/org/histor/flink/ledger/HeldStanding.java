package org.histor.flink.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a version of a report stands and in whose words it is, and where its claims are.
 *
 * @param sent       counts what was told to the blocks
 * @param revision   of the standing, @param grouped of the group; 0 where none has come
 * @param blocks     of its claims; empty until the version itself arrives
 */
public record HeldStanding(
        long sent,
        long revision,
        @Nullable String standing,
        long grouped,
        @Nullable String copies,
        @Nullable String outlet,
        @Nullable String outletCountry,
        @Nullable String key,
        List<String> blocks) {

    static final HeldStanding NOTHING = new HeldStanding(0, 0, null, 0, null, null, null, null, List.of());

    HeldStanding with(VersionChange change) {
        return change.revision() <= revision
                ? this
                : new HeldStanding(
                        sent,
                        change.revision(),
                        change.standing(),
                        grouped,
                        copies,
                        outlet,
                        outletCountry,
                        key,
                        blocks);
    }

    HeldStanding with(Grouped group) {
        return group.revision() <= grouped
                ? this
                : new HeldStanding(
                        sent,
                        revision,
                        standing,
                        group.revision(),
                        group.copies(),
                        group.outlet(),
                        group.outletCountry(),
                        key,
                        blocks);
    }

    /** Until it is known to be a copy, a report is in its own words. */
    HeldStanding entered(String id, Entered entered, List<String> into) {
        boolean own = grouped == 0;
        return new HeldStanding(
                sent,
                revision,
                standing,
                grouped,
                own ? id : copies,
                own ? entered.outlet() : outlet,
                own ? entered.outletCountry() : outletCountry,
                entered.key(),
                into);
    }

    HeldStanding sentOnceMore() {
        return new HeldStanding(sent + 1, revision, standing, grouped, copies, outlet, outletCountry, key, blocks);
    }
}
