package org.histor.actor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** First and last day of something, both included; an open end is null. */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Period ALWAYS = new Period(null, null);

    Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(from + ".." + to + " ends before it begins");
        }
    }

    /**
     * Reads {@code FROM..TO}, each a day, a month, a year or nothing.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Period parse(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("not FROM..TO: " + text);
        }
        return of(text.substring(0, dots), text.substring(dots + 2));
    }

    static Period of(String from, String to) {
        return new Period(day(from, false), day(to, true));
    }

    private static @Nullable LocalDate day(String text, boolean last) {
        try {
            return switch (text.length()) {
                case 0 -> null;
                case 4 ->
                    last ? LocalDate.of(Integer.parseInt(text), 12, 31) : LocalDate.of(Integer.parseInt(text), 1, 1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException | NumberFormatException broken) {
            throw new IllegalArgumentException("not a day: " + text, broken);
        }
    }

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    boolean overlaps(Period other) {
        return (to == null || other.from == null || other.from.isBefore(to))
                && (other.to == null || from == null || from.isBefore(other.to));
    }

    boolean isAlways() {
        return from == null && to == null;
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
