package org.histor.ledger.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Location;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the statements of one {@link Block} into events. The statements are put in an order that their content alone decides, what is
 * told most precisely and most often first, and each joins the event it is most like or founds one; so the same statements give the
 * same events with the same ids in whatever order they came. An event's day is that of its founder, hence no chain of
 * almost-same days can run through weeks. Immutable; safe for use by several threads at once.
 */
public final class Merger {

    private final Merging merging;
    private final Likeness likeness;
    private final EventMaker maker;

    public Merger(Merging merging) {
        this.merging = merging;
        this.likeness = new Likeness(merging);
        this.maker = new EventMaker(merging);
    }

    /** A statement with what its place in the order depends on. @param support texts that name its day and place; copies count once */
    private record Ranked(Statement statement, Timing timing, int detail, int support) {}

    private static final Comparator<Ranked> ORDER = Comparator.comparing((Ranked ranked) -> ranked.timing.precision())
            .thenComparing(Ranked::detail, Comparator.reverseOrder())
            .thenComparing(Ranked::support, Comparator.reverseOrder())
            .thenComparing(Ranked::statement, Statement.BY_CONTENT);

    /** The events of a block, in an order of their own. */
    public List<Event> merge(Collection<Statement> block) {
        List<Event> events = new ArrayList<>();
        clusters(Gist.withoutRepeated(block)).forEach(cluster -> events.add(maker.event(cluster.members())));
        return EventIds.unique(events);
    }

    private List<Cluster> clusters(Collection<Statement> block) {
        ClustersByDay clusters = new ClustersByDay(merging);
        for (Ranked ranked : ranked(block)) {
            Cluster best = best(ranked, clusters.near(ranked.timing));
            if (best == null) {
                clusters.add(new Cluster(ranked.statement));
            } else {
                best.add(ranked.statement);
            }
        }
        return clusters.all();
    }

    /** Statements that are known to be of one act, gathered as if they were merged. */
    Cluster cluster(Collection<Statement> members) {
        List<Ranked> ranked = ranked(members);
        Cluster cluster = new Cluster(ranked.get(0).statement);
        ranked.subList(1, ranked.size()).forEach(each -> cluster.add(each.statement));
        return cluster;
    }

    /** An event made again, of statements of which it is known that they are its own. */
    public Event again(String id, List<Statement> own, List<Statement> adopted) {
        return maker.event(own, adopted).withId(id);
    }

    /**
     * The cluster that a statement is most like, if it is like enough. Where only one act of its kind in those days fits in all it says, little is
     * needed to know that it is meant; among several, more.
     */
    private @Nullable Cluster best(Ranked ranked, Collection<Cluster> candidates) {
        Cluster best = null;
        double most = 0;
        boolean contradicted = false;
        int rivals = 0;
        for (Cluster candidate : candidates) {
            Likeness.Match match = likeness.of(ranked.statement, ranked.timing, candidate);
            if (match == null) {
                continue;
            }
            rivals += match.contradicted() ? 0 : 1;
            double evidence = match.evidence();
            if (best == null || evidence > most || evidence == most && candidate.size() > best.size()) {
                best = candidate;
                most = evidence;
                contradicted = match.contradicted();
            }
        }
        boolean alone = rivals == 1 && !contradicted;
        double needed =
                alone ? merging.evidence().neededAlone() : merging.evidence().needed();
        return most >= needed ? best : null;
    }

    private List<Ranked> ranked(Collection<Statement> block) {
        Map<String, Set<String>> texts = new HashMap<>();
        block.forEach(statement -> texts.computeIfAbsent(signature(statement.claim()), key -> new HashSet<>())
                .add(statement.copies()));
        List<Ranked> ranked = new ArrayList<>(block.size());
        for (Statement statement : block) {
            ClaimRecord claim = statement.claim();
            ranked.add(new Ranked(
                    statement,
                    Timing.of(claim),
                    detail(claim),
                    texts.getOrDefault(signature(claim), Set.of()).size()));
        }
        ranked.sort(ORDER);
        return ranked;
    }

    private static String signature(ClaimRecord claim) {
        Location where = claim.where();
        String day = claim.date() == null ? String.valueOf(claim.citation().published()) : claim.date();
        return day + "/" + (where == null ? "" : where.name());
    }

    /** What the others are measured against comes first: the town, then the country, then to whom. */
    private static int detail(ClaimRecord claim) {
        Location where = claim.where();
        int place = where == null ? 0 : PlaceMatch.isTown(where) ? 2 : 1;
        return 2 * place + (claim.recipients().isEmpty() ? 0 : 1);
    }
}
