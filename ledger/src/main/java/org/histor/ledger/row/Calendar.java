package org.histor.ledger.row;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The days of a date that may be a month or a year. */
public final class Calendar {

    private Calendar() {}

    public static @Nullable LocalDate first(@Nullable String date) {
        return date == null ? null : LocalDate.parse(date + "-01-01".substring(date.length() - 4));
    }

    public static @Nullable LocalDate last(@Nullable String date) {
        if (date == null || date.length() == 10) {
            return first(date);
        }
        return date.length() == 7 ? YearMonth.parse(date).atEndOfMonth() : LocalDate.of(Integer.parseInt(date), 12, 31);
    }
}
