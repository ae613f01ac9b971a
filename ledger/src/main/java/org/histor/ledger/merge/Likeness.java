package org.histor.ledger.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.histor.claim.ClaimRecord;
import org.histor.ledger.merge.PartyMatch.Agreement;
import org.jspecify.annotations.Nullable;

/** How much speaks for a statement being of a cluster's act. */
final class Likeness {

    /**
     * @param evidence     what speaks for it less what speaks against it
     * @param contradicted whether anything speaks against it
     */
    record Match(double evidence, boolean contradicted) {}

    private final Merging merging;
    private final PartyMatch parties;
    private final PlaceMatch places;
    private final SizeMatch sizes;

    Likeness(Merging merging) {
        this.merging = merging;
        this.parties = new PartyMatch(merging);
        this.places = new PlaceMatch(merging);
        this.sizes = new SizeMatch(merging);
    }

    /** How like they are; null where the days do not fit. */
    @Nullable
    Match of(Statement statement, Timing timing, Cluster cluster) {
        ClaimRecord claim = statement.claim();
        double time = timing.agreement(cluster.timing(), merging);
        if (time < 0) {
            return null;
        }
        double place = places.agreement(claim.where(), cluster.place());
        double mode = modes(claim.modes(), cluster.modes());
        double size = sizes.agreement(claim.sizes(), cluster.counts());
        double party = parties(claim, cluster);
        double copied = cluster.hasCopyOf(statement) ? merging.evidence().copied() : 0;
        boolean contradicted = place < 0 || mode < 0 || size < 0 || party < 0;
        return new Match(time + place + mode + size + party + copied, contradicted);
    }

    private double modes(List<String> modes, Set<String> others) {
        if (modes.isEmpty() || others.isEmpty()) {
            return 0;
        }
        if (modes.stream().anyMatch(others::contains)) {
            return merging.evidence().mode();
        }
        boolean kin = modes.stream().anyMatch(mode -> others.stream().anyMatch(other -> merging.areKin(mode, other)));
        return kin ? merging.evidence().modeFamily() : -merging.against().mode();
    }

    private double parties(ClaimRecord claim, Cluster cluster) {
        if (merging.isReciprocal(claim.event())) {
            List<ClaimRecord.Party> all = joined(claim.actors(), claim.recipients());
            Agreement agreement = parties.of(all, joined(cluster.actors(), cluster.recipients()));
            return agreement == Agreement.CONFLICT
                    ? actor(agreement)
                    : Math.max(actor(agreement), recipient(agreement));
        }
        return actor(parties.of(claim.actors(), cluster.actors()))
                + recipient(parties.ofRecipients(claim.recipients(), cluster.recipients()));
    }

    private static List<ClaimRecord.Party> joined(List<ClaimRecord.Party> some, List<ClaimRecord.Party> others) {
        return others.isEmpty()
                ? some
                : Stream.concat(some.stream(), others.stream()).toList();
    }

    private double actor(Agreement agreement) {
        return switch (agreement) {
            case NAME -> merging.evidence().actorName();
            case COUNTRY -> merging.evidence().actorCountry();
            case WORDS, OPEN -> 0;
            case CONFLICT -> -merging.against().actor();
        };
    }

    private double recipient(Agreement agreement) {
        return switch (agreement) {
            case NAME -> merging.evidence().recipientName();
            case COUNTRY -> merging.evidence().recipientCountry();
            case WORDS -> merging.evidence().recipientWords();
            case OPEN -> 0;
            case CONFLICT -> -merging.against().recipient();
        };
    }
}
