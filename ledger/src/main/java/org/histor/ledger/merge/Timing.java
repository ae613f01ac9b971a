package org.histor.ledger.merge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.histor.claim.ClaimRecord;
import org.jspecify.annotations.Nullable;

/**
 * When a claim's act was: a stated day, a stated month or year, or, where nothing is stated, about the day of the report.
 *
 * @param from null where not even the day of the report is known
 */
record Timing(
        Precision precision,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** In the order in which claims are looked at: what is known best first. */
    enum Precision {
        STATED,
        REPORTED,
        COARSE,
        NONE
    }

    static Timing of(ClaimRecord claim) {
        String date = claim.date();
        if (date == null) {
            LocalDate published = claim.citation().published();
            return new Timing(published == null ? Precision.NONE : Precision.REPORTED, published, published);
        }
        return switch (date.length()) {
            case 10 -> stated(LocalDate.parse(date), claim.end());
            case 7 -> {
                YearMonth month = YearMonth.parse(date);
                yield new Timing(Precision.COARSE, month.atDay(1), month.atEndOfMonth());
            }
            default -> {
                int year = Integer.parseInt(date);
                yield new Timing(Precision.COARSE, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
        };
    }

    private static Timing stated(LocalDate day, @Nullable LocalDate end) {
        return new Timing(Precision.STATED, day, end == null || end.isBefore(day) ? day : end);
    }

    /** Days between two stretches of time; 0 where they touch. */
    private static long gap(Timing one, Timing other) {
        if (one.from == null || one.to == null || other.from == null || other.to == null) {
            return 0;
        }
        long before = ChronoUnit.DAYS.between(one.to, other.from);
        long after = ChronoUnit.DAYS.between(other.to, one.from);
        return Math.max(0, Math.max(before, after));
    }

    /** What speaks for one day; negative: they cannot be of one act. */
    double agreement(Timing other, Merging merging) {
        if (precision == Precision.NONE || other.precision == Precision.NONE) {
            return precision == other.precision ? 0 : -1;
        }
        long gap = gap(this, other);
        if (precision == Precision.COARSE || other.precision == Precision.COARSE) {
            return gap == 0 ? 0 : -1;
        }
        Merging.Evidence evidence = merging.evidence();
        if (precision == Precision.STATED && other.precision == Precision.STATED) {
            return gap > merging.days().apart() ? -1 : gap == 0 ? evidence.sameDay() : evidence.nextDay();
        }
        if (precision == Precision.REPORTED && other.precision == Precision.REPORTED) {
            return gap > merging.days().stale() ? -1 : gap == 0 ? evidence.reportedThen() : evidence.reportedLate();
        }
        return precision == Precision.STATED ? sinceStated(other, merging) : other.sinceStated(this, merging);
    }

    /** This is a stated day, the other a report's. */
    private double sinceStated(Timing report, Merging merging) {
        if (from == null || report.from == null) {
            return -1;
        }
        long late = Math.max(0, gap(this, report));
        boolean early = report.from.isBefore(from);
        if (early) {
            return late > merging.days().apart() ? -1 : merging.evidence().reportedLate();
        }
        if (late > merging.days().late()) {
            return -1;
        }
        if (late == 0) {
            return merging.evidence().reportedThen();
        }
        return late == 1
                ? merging.evidence().reportedNext()
                : merging.evidence().reportedLate();
    }

    /** The last day on which another act's stretch may begin or end to be looked at. */
    long reach(Merging merging) {
        return Math.max(
                merging.days().late(),
                Math.max(merging.days().stale(), merging.days().apart()));
    }
}
