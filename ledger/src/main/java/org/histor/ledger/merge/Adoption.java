package org.histor.ledger.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second step of merging. Statements that name no doer ("Kharkiv was shelled") stand in blocks of their own, by those to whom it was done;
 * here the events of other blocks that name the same recipients adopt them. The step has a key of its own, {@link Event#adopts()}, and
 * is a pure function of all events and statements of one key: it can run for each key by itself, and again at any time.
 *
 * <p>A statement is held against what those say of an event who name its doer, never against what others adopted, so the order is of
 * no account. It goes to the event it is most like if nothing speaks against that, enough for it, and no other event is nearly as like.
 * Immutable; safe for use by several threads at once.
 */
public final class Adoption {

    private final Merging merging;
    private final Merger merger;
    private final Likeness likeness;

    public Adoption(Merging merging) {
        this.merging = merging;
        this.merger = new Merger(merging);
        this.likeness = new Likeness(merging);
    }

    /**
     * What becomes of the events and statements of one key.
     *
     * @param events   those of other blocks that may adopt, made again where they did or had done
     * @param orphans  events of the statements that none adopted
     * @param changed  ids of the events that adopted, or had adopted before
     */
    public record Outcome(List<Event> events, List<Event> orphans, Set<String> changed) {
        public Outcome {
            events = List.copyOf(events);
            orphans = List.copyOf(orphans);
            changed = Set.copyOf(changed);
        }
    }

    /**
     * @param events     those whose {@link Event#adopts()} is the key; what they adopted before is given up first
     * @param statements all of the block that the key names
     */
    public Outcome adopt(Collection<Event> events, Collection<Statement> statements) {
        List<Event> hosts = new ArrayList<>(events);
        hosts.sort(Comparator.comparing(Event::id));
        Map<Cluster, Event> byCluster = new IdentityHashMap<>();
        ClustersByDay clusters = new ClustersByDay(merging);
        for (Event host : hosts) {
            Cluster cluster = merger.cluster(own(host));
            byCluster.put(cluster, host);
            clusters.add(cluster);
        }
        Map<String, List<Statement>> adopted = new HashMap<>();
        List<Statement> left = new ArrayList<>();
        for (Statement statement : Gist.withoutRepeated(statements)) {
            Cluster best = best(statement, clusters);
            if (best == null) {
                left.add(statement);
            } else {
                Event host = Objects.requireNonNull(byCluster.get(best), "cluster of an event");
                adopted.computeIfAbsent(host.id(), id -> new ArrayList<>()).add(statement);
            }
        }
        return outcome(hosts, adopted, left);
    }

    private Outcome outcome(List<Event> hosts, Map<String, List<Statement>> adopted, List<Statement> left) {
        Set<String> changed = new HashSet<>(adopted.keySet());
        List<Event> now = new ArrayList<>(hosts.size());
        for (Event host : hosts) {
            List<Statement> own = own(host);
            if (own.size() < host.members().size()) {
                changed.add(host.id());
            }
            now.add(
                    changed.contains(host.id())
                            ? merger.again(host.id(), own, adopted.getOrDefault(host.id(), List.of()))
                            : host);
        }
        return new Outcome(now, merger.merge(left), changed);
    }

    /** An event with those of the statements that it may still adopt, until it is looked into whether it does. */
    public Event keep(Event event, Collection<Statement> adopted) {
        List<Statement> kept = adopted.stream()
                .filter(statement -> Block.of(statement.claim(), merging).equals(event.adopts()))
                .toList();
        return kept.isEmpty() ? event : merger.again(event.id(), event.members(), kept);
    }

    /** An event as it was kept: its id and all its statements, adopted ones too. */
    public Event again(String id, Collection<Statement> members) {
        List<Statement> own = new ArrayList<>();
        List<Statement> adopted = new ArrayList<>();
        for (Statement member : members) {
            boolean isAdopted = Block.isWithoutDoer(Block.of(member.claim(), merging));
            (isAdopted ? adopted : own).add(member);
        }
        return merger.again(id, own, adopted);
    }

    private List<Statement> own(Event event) {
        return event.members().stream()
                .filter(member -> Block.of(member.claim(), merging).equals(event.block()))
                .toList();
    }

    private @Nullable Cluster best(Statement statement, ClustersByDay clusters) {
        Timing timing = Timing.of(statement.claim());
        Cluster best = null;
        double most = 0;
        double next = 0;
        for (Cluster cluster : clusters.near(timing)) {
            Likeness.Match match = likeness.of(statement, timing, cluster);
            if (match == null || match.contradicted()) {
                continue;
            }
            if (best == null || match.evidence() > most) {
                next = most;
                most = match.evidence();
                best = cluster;
            } else {
                next = Math.max(next, match.evidence());
            }
        }
        boolean enough = most >= merging.adopting().needed()
                && most - next >= merging.adopting().lead();
        return enough ? best : null;
    }
}
