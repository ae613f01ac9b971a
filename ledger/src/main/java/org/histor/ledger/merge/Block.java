package org.histor.ledger.merge;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Party;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are looked at together: only claims of one block are ever merged. The key is the kind of act, whether it is told as fact, plan or
 * supposition, and who does it; of several who do it the first by alphabet, and in reciprocal acts of all who take part. Where nobody
 * is said to have done it, those to whom it was done stand in, behind a question mark.
 */
public final class Block {

    private static final String UNKNOWN = "?";

    private Block() {}

    public static String of(ClaimRecord claim, Merging merging) {
        return claim.event() + "/" + Realm.of(claim.modality()).name().toLowerCase(Locale.ROOT) + "/"
                + doer(claim, merging);
    }

    private static String doer(ClaimRecord claim, Merging merging) {
        if (merging.isReciprocal(claim.event())) {
            return least(Stream.concat(claim.actors().stream(), claim.recipients().stream()));
        }
        return claim.actors().isEmpty() ? UNKNOWN + least(claim.recipients().stream()) : least(claim.actors().stream());
    }

    private static String least(Stream<Party> parties) {
        return parties.map(Block::key)
                .filter(Objects::nonNull)
                .min(String::compareTo)
                .orElse(UNKNOWN);
    }

    private static @Nullable String key(Party party) {
        return party.country() != null ? party.country() : party.name();
    }
}
