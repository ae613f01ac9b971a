package org.histor.ledger.merge;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Party;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are looked at together: only claims of one block are ever merged by likeness alone. The key is the kind of act, whether it is
 * told as fact, plan or supposition, and who does it; of several who do it the first by alphabet, and in reciprocal acts of all who take
 * part. Where nobody is said to have done it who has a name or a country, those to whom it was done stand in, behind a question mark:
 * events of other blocks may adopt such claims ({@link Adoption}).
 */
public final class Block {

    private static final String UNKNOWN = "?";

    private Block() {}

    public static String of(ClaimRecord claim, Merging merging) {
        Realm realm = Realm.of(claim.modality());
        if (merging.isReciprocal(claim.event())) {
            Stream<Party> all = Stream.concat(claim.actors().stream(), claim.recipients().stream());
            return key(claim.event(), realm, least(all).orElse(UNKNOWN));
        }
        return least(claim.actors().stream())
                .map(doer -> key(claim.event(), realm, doer))
                .orElseGet(() -> key(
                        claim.event(),
                        realm,
                        UNKNOWN + least(claim.recipients().stream()).orElse("")));
    }

    private static String key(String event, Realm realm, String doer) {
        return event + "/" + realm.name().toLowerCase(Locale.ROOT) + "/" + doer;
    }

    /** The block of claims that tell of such an act done to these, and name no doer; empty where no recipient is known. */
    static Optional<String> withoutDoer(String event, Realm realm, List<Party> recipients, Merging merging) {
        return merging.isReciprocal(event)
                ? Optional.empty()
                : least(recipients.stream()).map(recipient -> key(event, realm, UNKNOWN + recipient));
    }

    /** Whether events of other blocks may adopt the claims of a block: they name no doer, but a recipient. */
    public static boolean isWithoutDoer(String block) {
        int doer = block.indexOf('/', block.indexOf('/') + 1) + 1;
        return block.startsWith(UNKNOWN, doer) && block.length() > doer + 1;
    }

    private static Optional<String> least(Stream<Party> parties) {
        return parties.map(Block::key).filter(Objects::nonNull).min(String::compareTo);
    }

    private static @Nullable String key(Party party) {
        return party.country() != null ? party.country() : party.name();
    }
}
