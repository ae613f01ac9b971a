package org.histor.ledger.chain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.histor.claim.ClaimRecord.Party;
import org.histor.ledger.merge.Event;
import org.jspecify.annotations.Nullable;

/** The two countries that an event is between; in acts where all parties are actors, the first two of these. */
public final class Sides {

    private Sides() {}

    public static @Nullable String actor(Event event) {
        return country(event.actors(), 0);
    }

    public static @Nullable String recipient(Event event) {
        String recipient = country(event.recipients(), 0);
        return recipient == null && event.recipients().isEmpty() ? country(event.actors(), 1) : recipient;
    }

    private static @Nullable String country(List<Party> parties, int number) {
        List<String> countries = parties.stream()
                .map(Party::country)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return countries.size() > number ? countries.get(number) : null;
    }

    /** The two in the order of the alphabet; empty where there are not two. */
    public static Optional<String> dyad(Event event) {
        String actor = actor(event);
        String recipient = recipient(event);
        if (actor == null || recipient == null || actor.equals(recipient)) {
            return Optional.empty();
        }
        return Optional.of(actor.compareTo(recipient) < 0 ? actor + "-" + recipient : recipient + "-" + actor);
    }
}
