package org.histor.ledger.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.histor.claim.ClaimRecord.Party;
import org.histor.claim.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What an event's status depends on.
 *
 * @param standing   whether any report still stands by it
 * @param plan       whether it is yet to come, or supposed
 * @param carriedOut whether the plan was later reported as done
 * @param supported  whether anyone says it is so
 * @param denied     whether anyone says it is not so
 * @param admitted   whether the actor confirms it, or announces it as its own act
 * @param announced  whether the actor speaks of its own act
 * @param sides      how many sides the independent origins that say it is so belong to
 * @param media      whether a medium says so in its own voice
 * @param corrected  whether a report that stood by it was changed by its publisher
 */
public record Support(
        boolean standing,
        boolean plan,
        boolean carriedOut,
        boolean supported,
        boolean denied,
        boolean admitted,
        boolean announced,
        int sides,
        boolean media,
        boolean corrected) {

    private static final Set<Stance> OWN = Set.of(Stance.ANNOUNCES, Stance.CLAIMS, Stance.CONFIRMS);
    private static final Set<Stance> ADMISSION = Set.of(Stance.ANNOUNCES, Stance.CONFIRMS);

    /** @param current what is said by reports that stand, @param withdrawn whether some do not any more */
    static Support of(Realm realm, List<Party> actors, List<Testimony> current, boolean withdrawn) {
        List<Testimony> yes = new ArrayList<>();
        current.stream().filter(testimony -> !testimony.denies()).forEach(yes::add);
        boolean denied = yes.size() < current.size();
        return new Support(
                !current.isEmpty(),
                realm != Realm.FACT,
                false,
                !yes.isEmpty(),
                denied,
                yes.stream().anyMatch(testimony -> isOwn(testimony, actors, ADMISSION)),
                yes.stream().anyMatch(testimony -> isOwn(testimony, actors, OWN)),
                sides(yes),
                yes.stream().anyMatch(testimony -> testimony.origin().kind() == Origin.Kind.MEDIA),
                withdrawn);
    }

    private static boolean isOwn(Testimony testimony, List<Party> actors, Set<Stance> stances) {
        Origin origin = testimony.origin();
        return stances.contains(testimony.stance())
                && origin.kind() != Origin.Kind.MEDIA
                && actors.stream()
                        .anyMatch(actor -> origin.side().equals(Optional.ofNullable(side(actor)))
                                && origin.side().isPresent());
    }

    private static @Nullable String side(Party actor) {
        return actor.country() == null ? actor.name() : actor.country();
    }

    /** A witness of unknown side adds none: nobody can show that it is another. */
    private static int sides(List<Testimony> yes) {
        Set<String> sides = yes.stream()
                .flatMap(testimony -> testimony.origin().side().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return yes.isEmpty() ? 0 : Math.max(1, sides.size());
    }

    /** The same after the plan was reported as done. */
    public Support thatWasCarriedOut() {
        return new Support(standing, plan, true, supported, denied, admitted, announced, sides, media, corrected);
    }
}
