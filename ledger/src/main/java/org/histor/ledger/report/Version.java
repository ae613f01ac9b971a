package org.histor.ledger.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.histor.claim.ClaimRecord;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.merge.Gist;
import org.jspecify.annotations.Nullable;

/**
 * One version of a report.
 *
 * @param id    made of what it says: the same words give the same id, whenever they were fetched
 * @param coder program and state of the knowledge that read it
 */
public record Version(
        String id,
        String key,
        String standing,
        @Nullable LocalDate published,
        @Nullable LocalDate retrieved,
        @Nullable String coder) {

    public static final String CURRENT = "current";
    public static final String CORRECTED = "corrected";
    /** The same report, read by another version of Histor: no correction by its publisher. */
    public static final String RECODED = "recoded";

    public static final String RETRACTED = "retracted";
    private static final int ID_BYTES = 12;

    public static Version of(ReportClaims report) {
        String coder = coder(report);
        return new Version(
                id(report, report.key(), coder),
                report.key(),
                CURRENT,
                report.citation().published(),
                report.citation().retrieved(),
                coder);
    }

    /** The id that the same version had in a ledger of schema 1, whose keys were addresses as they were told. */
    public static String formerId(ReportClaims report) {
        return id(report, report.plainKey(), coder(report));
    }

    private static @Nullable String coder(ReportClaims report) {
        List<ClaimRecord> claims = report.claims();
        return claims.isEmpty()
                ? null
                : claims.get(0).coder() + " " + claims.get(0).knowledge();
    }

    private static String id(ReportClaims report, String key, @Nullable String coder) {
        MessageDigest digest = sha256();
        digest.update((key + '\n' + coder + '\n' + report.citation().published()).getBytes(StandardCharsets.UTF_8));
        report.claims().stream()
                .map(claim -> claim.text() + Gist.of("", claim))
                .sorted()
                .forEach(gist -> digest.update(gist.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean isCurrent() {
        return standing.equals(CURRENT);
    }

    /** Whether it was fetched, or else published, before the other; versions without days count as coming later. */
    public boolean isOlderThan(Version other) {
        if (retrieved != null && other.retrieved != null && !retrieved.equals(other.retrieved)) {
            return retrieved.isBefore(other.retrieved);
        }
        return published != null && other.published != null && published.isBefore(other.published);
    }

    /** What becomes of it when the other takes its place. */
    public String replacedBy(Version other) {
        boolean sameReader = coder == null || other.coder == null || Objects.equals(coder, other.coder);
        return sameReader ? CORRECTED : RECODED;
    }

    /** The same version with another standing. */
    public Version standing(String other) {
        return new Version(id, key, other, published, retrieved, coder);
    }
}
