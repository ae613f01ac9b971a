package org.histor.ledger;

import java.util.ArrayList;
import java.util.List;
import org.histor.claim.Claim;
import org.histor.claim.ClaimJson;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.claim.InvalidClaimException;
import org.histor.report.Report;

/**
 * Writes down what was read in a report, as the ledger takes it. By way of the same line that claims are passed on by: both ways into the
 * ledger are one. Immutable; safe for use by several threads at once.
 */
public final class Transcript {

    private final ClaimJson json = ClaimJson.withDefaults();
    private final ClaimReader reader = ClaimReader.withDefaults();

    /** @param keepText whether the ledger is to keep the whole text */
    public ReportClaims of(Report report, List<Claim> claims, boolean keepText) {
        return of(report, claims, keepText, Imprint.NONE);
    }

    /** @param imprint what the report says of itself */
    public ReportClaims of(Report report, List<Claim> claims, boolean keepText, Imprint imprint) {
        List<ClaimRecord> records = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            try {
                records.add(reader.read(json.line(report, claim)));
            } catch (InvalidClaimException broken) {
                throw new IllegalStateException(
                        "a claim of our own cannot be read back: " + broken.getMessage(), broken);
            }
        }
        Citation citation =
                new Citation(report.publisher(), report.url(), report.title(), report.published(), report.retrieved());
        return new ReportClaims(report.id(), citation, records, keepText ? report.text() : null, imprint);
    }
}
