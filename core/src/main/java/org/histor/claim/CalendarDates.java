package org.histor.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.regex.Pattern;
import org.histor.claim.DateExpression.Calendar;
import org.histor.claim.DateExpression.Period;
import org.histor.claim.DateExpression.Turn;
import org.histor.claim.DateExpression.Weekday;
import org.histor.claim.DateExpression.Years;
import org.jspecify.annotations.Nullable;

/** Dates that name a day, month or year of the calendar. Each method gives the longest match that begins at the position, or null. */
final class CalendarDates {

    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2100;
    private static final int EARLIEST_BARE_YEAR = 1800;

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMERIC_DATE = Pattern.compile("\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}");
    private static final Pattern DECADE = Pattern.compile("1[89]\\d0s|20\\d0s");
    private static final Pattern SHORT_DECADE = Pattern.compile("'\\d0s");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");

    private final TimeWords words;
    private final DateCores cores;

    CalendarDates(TimeWords words, DateCores cores) {
        this.words = words;
        this.cores = cores;
    }

    /** An expression and the position behind it. */
    record Match(DateExpression expression, int end) {}

    static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.end() > one.end() ? other : one;
    }

    /** Day, month and perhaps year, in any order that news uses. */
    @Nullable
    Match date(TimeTokens text, int at) {
        Match best = numeric(text, at);
        best = longer(best, dayMonth(text, at));
        best = longer(best, monthDay(text, at));
        best = longer(best, monthYear(text, at));
        best = longer(best, named(text, at));
        return longer(best, weekdayWithDate(text, at));
    }

    private @Nullable Match numeric(TimeTokens text, int at) {
        String word = text.word(at);
        if (!TimeTokens.isNumeral(word)) {
            return null;
        }
        if (ISO_DATE.matcher(word).matches()) {
            return day(word.substring(0, 4), word.substring(5, 7), word.substring(8), at);
        }
        if (NUMERIC_DATE.matcher(word).matches()) {
            String[] parts = word.split("[/.]");
            int first = Integer.parseInt(parts[0]);
            int second = Integer.parseInt(parts[1]);
            if (word.contains(".") || first > 12) {
                return day(parts[2], parts[1], parts[0], at);
            }
            // 3/4/2021 is April to some and March to others: without proof it is only a year.
            return second > 12
                    ? day(parts[2], parts[0], parts[1], at)
                    : new Match(new Calendar(Integer.valueOf(parts[2]), null, null), at + 1);
        }
        return null;
    }

    private static @Nullable Match day(String year, String month, String day, int at) {
        int monthNumber = Integer.parseInt(month);
        int dayNumber = Integer.parseInt(day);
        boolean valid = monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31;
        return valid ? new Match(new Calendar(Integer.valueOf(year), monthNumber, dayNumber), at + 1) : null;
    }

    /** "17 February 2022", "the 17th of February", "17-18 February", "12 and 13 May". */
    private @Nullable Match dayMonth(TimeTokens text, int at) {
        int start = text.is(at, "the") ? at + 1 : at;
        Integer first = dayNumber(text, start);
        if (first == null) {
            return null;
        }
        int next = start + 1;
        Integer second = null;
        if (joins(text, next) && dayNumber(text, next + 1) != null) {
            second = dayNumber(text, next + 1);
            next += 2;
        }
        int monthAt = text.is(next, "of") ? next + 1 : next;
        Integer month = month(text, monthAt);
        if (month == null) {
            return null;
        }
        int end = behindAbbreviation(text, monthAt + 1);
        Integer year = yearBehind(text, end);
        int last = year == null ? end : yearEnd(text, end);
        return period(year, month, first, second, last);
    }

    /** "February 17, 2022", "Feb. 17", "March 23 to 25", "March 23-25". */
    private @Nullable Match monthDay(TimeTokens text, int at) {
        Integer month = month(text, at);
        if (month == null) {
            return null;
        }
        int dayAt = behindAbbreviation(text, at + 1);
        dayAt = text.is(dayAt, "the") ? dayAt + 1 : dayAt;
        Integer first = dayNumber(text, dayAt);
        if (first == null) {
            return null;
        }
        int end = dayAt + 1;
        Integer second = null;
        if (joins(text, end) && dayNumber(text, end + 1) != null && month(text, end + 2) == null) {
            second = dayNumber(text, end + 1);
            end += 2;
        }
        Integer year = yearBehind(text, end);
        return period(year, month, first, second, year == null ? end : yearEnd(text, end));
    }

    private static Match period(@Nullable Integer year, int month, int first, @Nullable Integer second, int end) {
        Calendar from = new Calendar(year, month, first);
        return second == null || second <= first
                ? new Match(from, end)
                : new Match(new Period(from, new Calendar(year, month, second)), end);
    }

    /** "February 2018", "February of 2018". */
    private @Nullable Match monthYear(TimeTokens text, int at) {
        Integer month = month(text, at);
        if (month == null) {
            return null;
        }
        int end = behindAbbreviation(text, at + 1);
        end = text.is(end, "of", ",") ? end + 1 : end;
        Integer year = year(text, end);
        return year == null ? null : new Match(new Calendar(year, month, null), end + 1);
    }

    private @Nullable Match named(TimeTokens text, int at) {
        if (!cores.begins(text.word(at))) {
            return null;
        }
        Match best = null;
        for (Map.Entry<String, LocalDate> named : words.namedDays.entrySet()) {
            int end = text.phrase(at, named.getKey());
            if (end > 0) {
                LocalDate day = named.getValue();
                best = longer(
                        best, new Match(new Calendar(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), end));
            }
        }
        for (Map.Entry<String, MonthDay> holiday : words.holidays.entrySet()) {
            int end = text.phrase(at, holiday.getKey());
            if (end > 0) {
                Integer year = year(text, end);
                MonthDay day = holiday.getValue();
                best = longer(
                        best,
                        new Match(
                                new Calendar(year, day.getMonthValue(), day.getDayOfMonth()),
                                year == null ? end : end + 1));
            }
        }
        return best;
    }

    /** "Thursday, Feb. 17", "Thursday (17)", "Wednesday 8 March". */
    private @Nullable Match weekdayWithDate(TimeTokens text, int at) {
        Integer weekday = weekday(text, at);
        if (weekday == null) {
            return null;
        }
        int next = behindAbbreviation(text, at + 1);
        next = words.is("parts of day", text.word(next)) ? next + 1 : next;
        boolean bracket = text.is(next, "(");
        next = bracket || text.is(next, ",") ? next + 1 : next;
        Match date = longer(dayMonth(text, next), monthDay(text, next));
        if (date != null) {
            return new Match(date.expression(), bracket && text.is(date.end(), ")") ? date.end() + 1 : date.end());
        }
        Integer number = dayNumber(text, next);
        boolean counted = number != null
                && (bracket ? text.is(next + 1, ")") : text.word(next).matches("\\d+(st|nd|rd|th)"));
        if (!counted) {
            return null;
        }
        return new Match(new Weekday(DayOfWeek.of(weekday), Turn.BARE, number), bracket ? next + 2 : next + 1);
    }

    /** "2014-2016", "2014-16": years as a period. */
    @Nullable
    Match years(TimeTokens text, int at) {
        Integer first = year(text, at);
        if (first == null || !text.is(at + 1, "-", "–", "—", "/")) {
            return null;
        }
        Integer second = year(text, at + 2);
        if (second == null && text.word(at + 2).matches("\\d\\d")) {
            second = first / 100 * 100 + Integer.parseInt(text.word(at + 2));
        }
        return second == null || second <= first ? null : new Match(new Years(first, second), at + 3);
    }

    /** "1990s", "'90s", "the nineties" is left out: it is rare in news. */
    @Nullable
    Match decade(TimeTokens text, int at) {
        String word = text.word(at);
        if (DECADE.matcher(word).matches()) {
            int year = Integer.parseInt(word.substring(0, 4));
            return new Match(new Years(year, year + 9), at + 1);
        }
        if (SHORT_DECADE.matcher(word).matches()) {
            int year = 1900 + Integer.parseInt(word.substring(1, 3));
            return new Match(new Years(year, year + 9), at + 1);
        }
        return null;
    }

    @Nullable
    Integer month(TimeTokens text, int at) {
        Integer month = words.months.get(text.word(at));
        return month != null && text.at(at).isCapitalised() ? month : null;
    }

    @Nullable
    Integer weekday(TimeTokens text, int at) {
        Integer weekday = words.weekdays.get(text.word(at));
        return weekday != null && text.at(at).isCapitalised() ? weekday : null;
    }

    /** A year that may stand for itself: four digits, no comma. */
    @Nullable
    Integer year(TimeTokens text, int at) {
        String word = text.word(at);
        if (word.length() != 4 || !YEAR.matcher(word).matches()) {
            return null;
        }
        int year = Integer.parseInt(word);
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : null;
    }

    boolean isLikelyYear(int year) {
        return year >= EARLIEST_BARE_YEAR;
    }

    @Nullable
    Integer dayNumber(TimeTokens text, int at) {
        String word = text.word(at);
        if (!TimeTokens.isNumeral(word) || !DAY.matcher(word).matches()) {
            return null;
        }
        int day = Integer.parseInt(word.replaceAll("\\D", ""));
        return day >= 1 && day <= 31 ? day : null;
    }

    private static boolean joins(TimeTokens text, int at) {
        return text.is(at, "-", "–", "—", "to", "through", "until", "and", "or");
    }

    /** Behind the full stop of "Feb." if there is one and the text goes on. */
    int behindAbbreviation(TimeTokens text, int at) {
        boolean touches =
                text.is(at, ".") && text.at(at).start() == text.at(at - 1).end();
        return touches && words.abbreviations.contains(text.word(at - 1)) ? at + 1 : at;
    }

    private @Nullable Integer yearBehind(TimeTokens text, int at) {
        Integer year = year(text, text.is(at, ",", "of") ? at + 1 : at);
        return year != null && isLikelyYear(year) ? year : null;
    }

    private static int yearEnd(TimeTokens text, int at) {
        return text.is(at, ",", "of") ? at + 2 : at + 1;
    }
}
