package org.histor.ledger.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.histor.actor.Sector;
import org.histor.claim.ClaimRecord.Party;
import org.histor.claim.ClaimRecord.Voice;
import org.histor.claim.Modality;
import org.histor.claim.Stance;
import org.histor.ledger.merge.Statement.Outlet;

/**
 * Follows a claim's chain to its first witnesses. Sources stand from the innermost to the outermost. Whoever claims, confirms, denies,
 * announces or predicts is a witness; who merely reports is one only if nobody stands inside. With no source it is the outlet in its own
 * voice, and the outlet is that of the first of all copies of the text.
 */
final class Witnesses {

    private final Merging merging;

    Witnesses(Merging merging) {
        this.merging = merging;
    }

    List<Testimony> of(Statement statement) {
        boolean negated = statement.claim().modality() == Modality.NEGATED;
        List<Voice> voices = statement.claim().saidBy();
        if (voices.isEmpty()) {
            return List.of(new Testimony(outlet(statement.outlet()), Stance.REPORTS, negated, statement));
        }
        List<Testimony> witnesses = new ArrayList<>(voices.size());
        for (Voice voice : voices) {
            boolean carries = voice.stance() == Stance.REPORTS && !witnesses.isEmpty();
            if (!carries) {
                boolean denies = (voice.stance() == Stance.DENIES) != negated;
                witnesses.add(new Testimony(origin(voice, statement.outlet()), voice.stance(), denies, statement));
            }
        }
        return witnesses;
    }

    private static Origin outlet(Outlet outlet) {
        return new Origin("media:" + outlet.key(), Origin.Kind.MEDIA, outlet.key(), outlet.country());
    }

    private Origin origin(Voice voice, Outlet outlet) {
        Party who = voice.who();
        if (who.sector() == Sector.JRN) {
            return who.name() == null ? unnamed(voice, outlet) : media(who.name(), who);
        }
        if (isOfOneCountry(who) && (merging.speaksForState(who.sector()) || isStateItself(who))) {
            String country = Objects.requireNonNull(who.country(), "country");
            return new Origin(
                    "party:" + country, Origin.Kind.PARTY, merging.countryName(country), Optional.of(country));
        }
        if (who.name() != null) {
            return new Origin("party:" + who.name(), Origin.Kind.PARTY, who.name(), side(who));
        }
        return unnamed(voice, outlet);
    }

    private boolean isOfOneCountry(Party who) {
        return who.country() != null && !merging.isMany(who.country());
    }

    private boolean isStateItself(Party who) {
        return who.name() != null && merging.isCountryName(who.name(), who.country());
    }

    /**
     * A movement that takes part in a conflict is a side of its own; a person whose country is not known shows none. Bodies above states are
     * one side, since their officials, who have names of their own, are not told from them.
     */
    private Optional<String> side(Party who) {
        return who.country() == null && merging.isArmed(who.sector())
                ? Optional.ofNullable(who.name())
                : Optional.ofNullable(who.country());
    }

    private static Origin media(String name, Party who) {
        return new Origin("media:" + name, Origin.Kind.MEDIA, name, Optional.ofNullable(who.country()));
    }

    /** Two outlets that each quote someone unnamed have two witnesses; one outlet that does so twice has one of a kind. */
    private static Origin unnamed(Voice voice, Outlet outlet) {
        Party who = voice.who();
        String through = voice.via().stream()
                .map(Party::name)
                .filter(name -> name != null)
                .findFirst()
                .orElse(outlet.key());
        String kind = (who.country() == null ? "" : who.country()) + (who.sector() == null ? "" : " " + who.sector());
        String key = "unnamed:" + (through + " " + kind).strip();
        String name = words(who).isEmpty() ? "someone" : words(who);
        return new Origin(key, Origin.Kind.UNNAMED, name, Optional.ofNullable(who.country()));
    }

    private static String words(Party who) {
        return who.name() == null ? who.text() : who.name();
    }
}
