package org.histor.flink.code;

import java.util.List;
import org.histor.Histor;
import org.histor.claim.Claim;
import org.histor.claim.ClaimJson;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.claim.InvalidClaimException;
import org.histor.flink.input.Position;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.merge.Block;
import org.histor.ledger.merge.Merging;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.report.Outlets;
import org.histor.ledger.report.Version;
import org.histor.report.Report;

/** The coder, loaded once in a JVM however many tasks there are in it, and not at all where only claims come in. */
public final class Engine {

    private static final class Coder {
        static final Histor HISTOR = Histor.withDefaults();
    }

    private static final ClaimJson JSON = ClaimJson.withDefaults();
    private static final ClaimReader READER = ClaimReader.withDefaults();
    private static final Merging MERGING = Merging.load();

    private final Outlets outlets = new Outlets();

    /** By way of the same line that histor code prints: what the cluster merges is what the one machine would read. */
    public ReportClaims code(Report report) {
        List<ClaimRecord> claims = Coder.HISTOR.code(report).claims().stream()
                .map(claim -> record(report, claim))
                .toList();
        Citation citation =
                new Citation(report.publisher(), report.url(), report.title(), report.published(), report.retrieved());
        return new ReportClaims(report.id(), citation, claims, null);
    }

    private static ClaimRecord record(Report report, Claim claim) {
        try {
            return READER.read(JSON.line(report, claim));
        } catch (InvalidClaimException broken) {
            throw new IllegalStateException("a claim of our own cannot be read back: " + broken.getMessage(), broken);
        }
    }

    static ClaimRecord read(String line) throws InvalidClaimException {
        return READER.read(line);
    }

    /** As the keyed steps take it. */
    public CodedReport pack(ReportClaims report, Position position) {
        Version version = Version.of(report);
        Outlet outlet = outlets.of(report.citation().publisher(), version.key());
        return new CodedReport(
                position,
                version.id(),
                version.key(),
                report.doc(),
                version.coder(),
                report.citation().publisher(),
                version.published(),
                version.retrieved(),
                outlet.key(),
                outlet.country().orElse(null),
                report.claims().stream().map(ClaimRecord::line).toList(),
                report.fingerprint().toBytes(),
                report.claims().stream()
                        .map(claim -> new CodedClaim(Block.of(claim, MERGING), ClaimBytes.of(claim)))
                        .toList());
    }
}
