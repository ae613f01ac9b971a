package org.histor.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days from first to last, inclusive, with the words for them in ISO 8601.
 *
 * @param date as precise as the text: "2022", "2022-02" or "2022-02-17"
 * @param end  the last day where the text speaks of a period, else null: the month "2022-02" has none
 */
record DateStretch(
        String date,
        LocalDate first,
        LocalDate last,
        @Nullable LocalDate end) {

    private static final int FIRST_YEAR = 1000;

    DateStretch {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
    }

    static DateStretch day(LocalDate day) {
        return new DateStretch(day.toString(), day, day, null);
    }

    static DateStretch days(LocalDate first, LocalDate last) {
        return new DateStretch(first.toString(), first, last, last);
    }

    static DateStretch month(YearMonth month) {
        return new DateStretch(month.toString(), month.atDay(1), month.atEndOfMonth(), null);
    }

    static DateStretch year(int year) {
        String text = String.format(Locale.ROOT, "%04d", Math.max(year, FIRST_YEAR));
        return new DateStretch(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
    }

    static DateStretch week(LocalDate holds) {
        LocalDate monday = holds.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return days(monday, monday.plusDays(6));
    }

    /** The day, week, month, year … that holds the day. */
    static DateStretch of(DateExpression.Unit unit, LocalDate holds) {
        return switch (unit) {
            case DAY -> day(holds);
            case WEEK, FORTNIGHT -> week(holds);
            case MONTH -> month(YearMonth.from(holds));
            case YEAR -> year(holds.getYear());
            case DECADE -> year(holds.getYear() / 10 * 10).until(year(holds.getYear() / 10 * 10 + 9));
            case CENTURY -> year(holds.getYear() / 100 * 100).until(year(holds.getYear() / 100 * 100 + 99));
        };
    }

    /** A stretch whose ends are only as precise as the unit. */
    static DateStretch rough(DateExpression.Unit unit, LocalDate first, LocalDate last) {
        String date = switch (unit) {
            case DAY, WEEK, FORTNIGHT -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR, DECADE, CENTURY -> String.valueOf(first.getYear());
        };
        return new DateStretch(date, first, last, last);
    }

    DateStretch until(DateStretch other) {
        return new DateStretch(date, first, other.last, other.last);
    }

    /** The one of two that lies better in the direction from the day, and nearer to it. */
    static Optional<DateStretch> better(
            Optional<DateStretch> one,
            Optional<DateStretch> other,
            LocalDate from,
            DateExpression.Direction direction) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().cost(from, direction) < one.get().cost(from, direction) ? other : one;
    }

    private long cost(LocalDate from, DateExpression.Direction direction) {
        long away = first.isAfter(from)
                ? ChronoUnit.DAYS.between(from, first)
                : last.isBefore(from) ? ChronoUnit.DAYS.between(last, from) : 0;
        boolean wrongWay = switch (direction) {
            case PAST -> first.isAfter(from);
            case FUTURE -> last.isBefore(from);
            case NEAREST -> false;
        };
        return wrongWay ? away + 100_000 : away;
    }
}
