package org.histor.ledger.row;

import java.util.List;
import java.util.stream.Collectors;
import org.histor.claim.ClaimRecord.Party;

/** Parties in a few words: {@code Russia RUS GOV; NATO IGO}. */
public final class PartyWords {

    private PartyWords() {}

    public static String of(List<Party> parties) {
        return parties.stream().map(PartyWords::of).collect(Collectors.joining("; "));
    }

    private static String of(Party party) {
        return name(party)
                + (party.country() == null ? "" : " " + party.country())
                + (party.sector() == null ? "" : " " + party.sector());
    }

    public static String name(Party party) {
        return party.name() == null ? party.text() : party.name();
    }
}
