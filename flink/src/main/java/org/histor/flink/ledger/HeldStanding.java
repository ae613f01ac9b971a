package org.histor.flink.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a version of a report stands and in whose words it is, and where its claims are.
 *
 * @param sent       counts what was told to the blocks
 * @param revision   of the standing, @param grouped of the group; 0 where none has come
 * @param arrived    the revision in which the version itself came; 0 until then
 * @param blocks     of its claims
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
        long arrived,
        List<String> blocks) {

    static final HeldStanding NOTHING = new HeldStanding(0, 0, null, 0, null, null, null, null, 0, List.of());

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
                        arrived,
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
                        arrived,
                        blocks);
    }

    /** Until it is known to be a copy, a report is in its own words. */
    HeldStanding entered(VersionChange change, Entered entered, List<String> into) {
        boolean own = grouped == 0;
        return new HeldStanding(
                sent,
                revision,
                standing,
                grouped,
                own ? change.id() : copies,
                own ? entered.outlet() : outlet,
                own ? entered.outletCountry() : outletCountry,
                entered.key(),
                change.revision(),
                into);
    }

    HeldStanding sentOnceMore() {
        return new HeldStanding(
                sent + 1, revision, standing, grouped, copies, outlet, outletCountry, key, arrived, blocks);
    }
}
