package org.histor.ledger.chain;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.histor.ledger.chain.Link.Kind;
import org.histor.ledger.merge.Realm;

/**
 * Finds chains among the events between two countries, both ways. Each event is linked to the nearest later one of each kind, so the
 * number of links grows with that of events. Within one country there are none: its name stands for too many. What is denied or taken back has no consequences. Depends on the set of events alone, not
 * on its order. Immutable.
 */
public final class Chains {

    /** Of one day's, what is yet to come stands before what is done: it may be done on the day it was meant for. */
    private static final Comparator<Deed> BY_DAY = Comparator.comparing(Deed::day)
            .thenComparing(deed -> deed.realm() == Realm.PLAN ? 0 : 1)
            .thenComparing(Deed::id);

    private static final String THREAT = "THREATEN";
    private static final String AGREEMENT = "AGREE";

    private final ChainRules rules;

    private Chains(ChainRules rules) {
        this.rules = rules;
    }

    public static Chains load() {
        return new Chains(ChainRules.load());
    }

    /** The longest time that a chain spans, in days: nothing further apart is ever linked. */
    public int reach() {
        ChainRules.Days days = rules.days();
        return Math.max(Math.max(days.carriedOut(), days.titForTat()), Math.max(days.response(), days.pledge()));
    }

    /** The links among the events of two countries. */
    public List<Link> find(Collection<Deed> dyad) {
        List<Deed> deeds = new ArrayList<>(dyad);
        deeds.sort(BY_DAY);
        List<Link> links = new ArrayList<>();
        for (int at = 0; at < deeds.size(); at++) {
            Deed deed = deeds.get(at);
            if (!deed.doubted()) {
                List<Deed> later = deeds.subList(at + 1, deeds.size());
                follow(deed, later, links);
            }
        }
        return links;
    }

    private void follow(Deed deed, List<Deed> later, List<Link> links) {
        ChainRules.Days days = rules.days();
        boolean isConflict = rules.mirrored().contains(deed.event());
        if (deed.realm() == Realm.PLAN) {
            Predicate<Deed> same = other -> other.isDone() && other.isLike(deed) && other.isBySameTowardsSame(deed);
            link(deed, later, days.carriedOut(), Kind.CARRIED_OUT, same, links);
        } else if (deed.isDone() && isConflict) {
            Predicate<Deed> mirror = other -> other.isDone() && other.isLike(deed) && other.isBack(deed);
            link(deed, later, days.titForTat(), Kind.TIT_FOR_TAT, mirror, links);
            Predicate<Deed> threat = other -> isAnnouncement(other) && other.isBack(deed);
            link(deed, later, days.response(), Kind.ANSWER_ANNOUNCED, threat, links);
        }
        if (isAnnouncement(deed)) {
            Predicate<Deed> answer =
                    other -> other.isDone() && isMaterialConflict(other) && other.isBySameTowardsSame(deed);
            link(deed, later, days.response(), Kind.RESPONSE, answer, links);
        }
        pledge(deed, later, links);
    }

    /** A threat, or a conflict act yet to come. */
    private boolean isAnnouncement(Deed deed) {
        boolean comes = deed.realm() == Realm.PLAN && rules.mirrored().contains(deed.event());
        return !deed.doubted()
                && (comes || deed.realm() == Realm.FACT && deed.event().equals(THREAT));
    }

    private boolean isMaterialConflict(Deed deed) {
        ChainRules.Pledge threats = rules.pledges().get(THREAT);
        return threats != null && threats.kept().contains(deed.event());
    }

    private void pledge(Deed deed, List<Deed> later, List<Link> links) {
        // a cooperative act yet to come is an agreement to do it
        String word = deed.realm() == Realm.PLAN && !rules.mirrored().contains(deed.event()) ? AGREEMENT : deed.event();
        ChainRules.Pledge pledge = rules.pledges().get(word);
        if (pledge == null || deed.realm() == Realm.SUPPOSED) {
            return;
        }
        Predicate<Deed> done = other -> other.isDone() && other.isBySameTowardsSame(deed);
        int days = rules.days().pledge();
        link(
                deed,
                later,
                days,
                Kind.PLEDGE_KEPT,
                done.and(other -> pledge.kept().contains(other.event())),
                links);
        Predicate<Deed> broken = done.and(other -> pledge.contradicted().contains(other.event()));
        link(deed, later, days, Kind.PLEDGE_CONTRADICTED, broken, links);
    }

    private static void link(
            Deed from, List<Deed> later, int most, Kind kind, Predicate<Deed> follows, List<Link> links) {
        for (Deed to : later) {
            long days = ChronoUnit.DAYS.between(from.day(), to.day());
            if (days > most) {
                return;
            }
            if (follows.test(to)) {
                links.add(new Link(from.id(), to.id(), kind, (int) days));
                return;
            }
        }
    }
}
