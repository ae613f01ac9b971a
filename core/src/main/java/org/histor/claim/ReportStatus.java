package org.histor.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a claim stands within the report that makes it, by who says so. The first line that fits decides:
 *
 * <table>
 * <caption>Decision table</caption>
 * <tr><th>the sources</th><th>the claim's modality</th><th>status</th></tr>
 * <tr><td>one denies, another claims, confirms, announces or reports</td><td>any</td><td>DISPUTED</td></tr>
 * <tr><td>one denies</td><td>any</td><td>DENIED</td></tr>
 * <tr><td>one confirms, claims or announces</td><td>negated</td><td>DENIED ("said it had not" is "denied that it had")</td></tr>
 * <tr><td>one confirms</td><td>other</td><td>CONFIRMED</td></tr>
 * <tr><td>one announces (its own act)</td><td>other</td><td>ANNOUNCED</td></tr>
 * <tr><td>one claims or predicts</td><td>other</td><td>CLAIMED</td></tr>
 * <tr><td>only media and monitors, or nobody</td><td>any</td><td>REPORTED</td></tr>
 * </table>
 *
 * CORRECTED is for a claim that the publisher took back or changed; one reading of one text cannot show it, so it is only ever set
 * where versions of a report are compared.
 */
public enum ReportStatus {
    REPORTED,
    CLAIMED,
    CONFIRMED,
    DENIED,
    DISPUTED,
    ANNOUNCED,
    CORRECTED;

    private static final Set<Stance> FOR =
            EnumSet.of(Stance.CLAIMS, Stance.CONFIRMS, Stance.ANNOUNCES, Stance.REPORTS, Stance.PREDICTS);

    public static ReportStatus of(Claim claim) {
        return of(
                claim.modality(),
                claim.saidBy().stream().map(Claim.Source::stance).toList());
    }

    public static ReportStatus of(Modality modality, List<Stance> stances) {
        boolean negated = modality == Modality.NEGATED;
        if (stances.contains(Stance.DENIES)) {
            return stances.stream().anyMatch(FOR::contains) ? DISPUTED : DENIED;
        }
        if (stances.contains(Stance.CONFIRMS)) {
            return negated ? DENIED : CONFIRMED;
        }
        if (stances.contains(Stance.ANNOUNCES)) {
            return negated ? DENIED : ANNOUNCED;
        }
        if (stances.contains(Stance.CLAIMS)) {
            return negated ? DENIED : CLAIMED;
        }
        return stances.contains(Stance.PREDICTS) ? CLAIMED : REPORTED;
    }

    /** As the JSON has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
