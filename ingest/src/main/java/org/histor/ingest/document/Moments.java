package org.histor.ingest.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times that machines write: ISO 8601 with its compact form, and RFC 822 as feeds have it. */
public final class Moments {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern RFC = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-](\\p{L}{3})\\p{L}*\\.?[\\s-](\\d{4}|\\d{2})(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([+-]\\d{4}|\\p{L}{1,5}))?)?.*",
            Pattern.DOTALL);
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"),
            Map.entry("CET", "+0100"),
            Map.entry("CEST", "+0200"),
            Map.entry("BST", "+0100"));
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;

    private Moments() {}

    /** The time that the words begin with, or null where they begin with none that the calendar has. */
    public static @Nullable Moment read(@Nullable String words) {
        if (words == null || words.length() > 100) {
            return null;
        }
        String stripped = words.strip();
        Matcher iso = ISO.matcher(stripped);
        if (iso.matches()) {
            return moment(iso.group(1), iso.group(2), iso.group(3), iso, 4);
        }
        Matcher rfc = RFC.matcher(stripped);
        return rfc.matches() ? rfc(rfc) : null;
    }

    private static @Nullable Moment rfc(Matcher parts) {
        int month = MONTHS.indexOf(parts.group(2).toLowerCase(java.util.Locale.ROOT));
        if (month < 0 || month % 3 != 0) {
            return null;
        }
        String year = parts.group(3);
        // two digits are from the days of RFC 822: 68 and below are of this century
        String full = year.length() == 4 ? year : (Integer.parseInt(year) <= 68 ? "20" : "19") + year;
        return moment(full, String.valueOf(month / 3 + 1), parts.group(1), parts, 4);
    }

    private static @Nullable Moment moment(String year, String month, String day, Matcher parts, int hour) {
        LocalDate date = day(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        if (date == null) {
            return null;
        }
        LocalTime time = time(parts.group(hour), parts.group(hour + 1), parts.group(hour + 2));
        return new Moment(date, time, time == null ? null : zone(parts.group(hour + 3)));
    }

    /** A day of the calendar within the centuries that news come from, or null. */
    public static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The time of day, or null where a part is missing or impossible. */
    public static @Nullable LocalTime time(@Nullable String hour, @Nullable String minute, @Nullable String second) {
        if (hour == null || minute == null) {
            return null;
        }
        try {
            // a leap second is the second before
            int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
            return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute), seconds);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable ZoneOffset zone(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String name = words.toUpperCase(java.util.Locale.ROOT);
        if (name.equals("Z") || name.equals("UT") || name.equals("UTC") || name.equals("GMT")) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneOffset.of(ZONES.getOrDefault(name, name));
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
