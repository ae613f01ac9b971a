package org.histor.ledger.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.histor.report.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A version of a report as one of those that may print one text. Copies are found by fingerprint among reports of the same two weeks; a
 * group is all that hang together by being copies. Its words are those of the one that comes {@link #FIRST}.
 *
 * @param id  of the version
 * @param key of the report
 */
public record Print(
        String id,
        String key,
        @Nullable String publisher,
        @Nullable LocalDate published) {

    private static final int MOST_DAYS_APART = 14;

    /** What was published first comes first. */
    public static final Comparator<Print> FIRST = Comparator.comparing((Print print) -> String.valueOf(print.published))
            .thenComparing(print -> String.valueOf(print.publisher))
            .thenComparing(Print::id);

    /** Whether two days of publication are near enough for copies; an unknown one is near to all. */
    public static boolean areNear(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || Math.abs(ChronoUnit.DAYS.between(one, other)) <= MOST_DAYS_APART;
    }

    /** Whether two reports print one text. */
    public static boolean areCopies(Print one, Fingerprint oneText, Print other, Fingerprint otherText) {
        return areNear(one.published, other.published) && oneText.isCopyOf(otherText);
    }
}
