package org.histor.ledger.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Count;
import org.histor.claim.ClaimRecord.Location;
import org.histor.claim.ClaimRecord.Party;
import org.jspecify.annotations.Nullable;

/** Statements of one act while they are being gathered. What the founder leaves open, later members may settle. */
final class Cluster {

    private final Timing timing;
    private final List<Statement> members = new ArrayList<>();
    private final Set<String> modes = new HashSet<>();
    private final Set<String> copies = new HashSet<>();
    private final List<Count> counts = new ArrayList<>();
    private List<Party> actors = List.of();
    private List<Party> recipients = List.of();
    private @Nullable Location place;

    Cluster(Statement founder) {
        this.timing = Timing.of(founder.claim());
        add(founder);
    }

    void add(Statement statement) {
        ClaimRecord claim = statement.claim();
        members.add(statement);
        modes.addAll(claim.modes());
        copies.add(statement.copies());
        for (Count count : claim.sizes()) {
            if (!counts.contains(count)) {
                counts.add(count);
            }
        }
        actors = moreTelling(actors, claim.actors());
        recipients = moreTelling(recipients, claim.recipients());
        Location where = claim.where();
        if (where != null && (place == null || PlaceMatch.isTown(where) && !PlaceMatch.isTown(place))) {
            place = where;
        }
    }

    private static List<Party> moreTelling(List<Party> known, List<Party> told) {
        return telling(told) > telling(known) ? told : known;
    }

    private static long telling(List<Party> parties) {
        return parties.stream()
                .mapToLong(party -> 1 + (party.country() == null ? 0 : 2) + (party.name() == null ? 0 : 1))
                .sum();
    }

    List<Statement> members() {
        return members;
    }

    int size() {
        return members.size();
    }

    Timing timing() {
        return timing;
    }

    List<Party> actors() {
        return actors;
    }

    List<Party> recipients() {
        return recipients;
    }

    @Nullable
    Location place() {
        return place;
    }

    List<Count> counts() {
        return counts;
    }

    Set<String> modes() {
        return modes;
    }

    boolean hasCopyOf(Statement statement) {
        return copies.contains(statement.copies());
    }
}
