package org.histor.ledger.merge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Count;
import org.histor.claim.ClaimRecord.Location;
import org.histor.claim.ClaimRecord.Party;
import org.histor.claim.ClaimRecord.Voice;
import org.histor.claim.Modality;
import org.histor.ledger.merge.Statement.Standing;
import org.jspecify.annotations.Nullable;

/** What a claim of one report says, whatever its id and wherever it stands in the text: two versions of a report may say the same. */
public record Gist(
        String source,
        String event,
        List<String> modes,
        @Nullable String date,
        @Nullable LocalDate end,
        List<Party> actors,
        List<Party> recipients,
        @Nullable Location where,
        List<Count> sizes,
        Modality modality,
        List<Voice> saidBy) {

    public static Gist of(String source, ClaimRecord claim) {
        return new Gist(
                source,
                claim.event(),
                claim.modes(),
                claim.date(),
                claim.end(),
                claim.actors(),
                claim.recipients(),
                claim.where(),
                claim.sizes(),
                claim.modality(),
                claim.saidBy());
    }

    /** A later version that says the same corrects nothing: what it repeats counts once, as said by it. */
    static Collection<Statement> withoutRepeated(Collection<Statement> block) {
        if (block.stream().allMatch(Statement::isCurrent)) {
            return block;
        }
        Set<Gist> current = block.stream()
                .filter(Statement::isCurrent)
                .map(statement -> of(statement.source(), statement.claim()))
                .collect(Collectors.toSet());
        return block.stream()
                .filter(statement -> statement.standing() != Standing.CORRECTED
                        || !current.contains(of(statement.source(), statement.claim())))
                .toList();
    }
}
