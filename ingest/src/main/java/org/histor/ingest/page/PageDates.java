package org.histor.ingest.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads dates as pages show them to people: "Publié le 12 mai 2024 à 10h30", "12.05.2024, 10:30 Uhr", "May 12, 2024". */
public final class PageDates {

    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?\\s+(?:de\\s+|of\\s+)?(\\p{L}{3,12})\\.?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern FIGURES = Pattern.compile("(?<![\\d.])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})\\s?(?:[:hH.]|\\s?Uhr\\s?)(\\d{2})(?!\\d)\\s*(a\\.?m|p\\.?m|AM|PM)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int REACH_OF_A_TIME = 24;

    private final Map<String, Integer> months = new HashMap<>();
    private final Pattern published;
    private final Pattern updated;
    private final Pattern byline;

    private PageDates(Yaml root) {
        Map<String, Yaml> keys = root.map(Set.of("months", "published", "updated", "bylines"));
        if (keys.size() < 4) {
            throw root.error("'months', 'published', 'updated' and 'bylines' are needed");
        }
        keys.get("months")
                .map()
                .forEach((number, names) -> names.texts().forEach(name -> months.put(name, Integer.parseInt(number))));
        published = words(keys.get("published").texts(), "(?<!\\p{L})(?:", ")(?!\\p{L})");
        updated = words(keys.get("updated").texts(), "(?<!\\p{L})(?:", ")(?!\\p{L})");
        byline = words(keys.get("bylines").texts(), "^\\s*(?:", ")\\s*:?\\s+");
    }

    public static PageDates withDefaults() {
        return new PageDates(KnowledgeFiles.yaml("pages/dates.yaml"));
    }

    private static Pattern words(List<String> words, String before, String after) {
        List<String> quoted = words.stream().map(Pattern::quote).toList();
        return Pattern.compile(
                before + String.join("|", quoted) + after, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Dates of a short line in its order; {@code update} tells those that stand behind a word for "updated". */
    public record Shown(Moment moment, boolean update) {}

    public List<Shown> in(String line) {
        if (!YEAR.matcher(line).find()) {
            return List.of();
        }
        List<Shown> found = new ArrayList<>();
        int labelled = 0;
        for (Matcher day : List.of(
                DAY_MONTH_YEAR.matcher(line), MONTH_DAY_YEAR.matcher(line), FIGURES.matcher(line), ISO.matcher(line))) {
            while (day.find()) {
                LocalDate date = date(day);
                if (date != null) {
                    String before = line.substring(labelled, day.start());
                    found.add(new Shown(at(date, line, day.end()), isUpdate(before)));
                    labelled = day.end();
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    /** Whether a line is a date and at most so many other letters. */
    boolean isStamp(String line, int others) {
        List<Shown> dates = in(line);
        if (dates.isEmpty()) {
            return false;
        }
        String rest = line;
        for (Pattern date : List.of(DAY_MONTH_YEAR, MONTH_DAY_YEAR, FIGURES, ISO, TIME, published, updated)) {
            rest = date.matcher(rest).replaceAll("");
        }
        return rest.replaceAll("[^\\p{L}]", "").length() <= others;
    }

    private boolean isUpdate(String before) {
        return lastEnd(updated, before) > lastEnd(published, before);
    }

    private static int lastEnd(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    private @Nullable LocalDate date(Matcher day) {
        if (day.pattern() == DAY_MONTH_YEAR) {
            return date(day.group(3), month(day.group(2)), day.group(1));
        }
        if (day.pattern() == MONTH_DAY_YEAR) {
            return date(day.group(3), month(day.group(1)), day.group(2));
        }
        if (day.pattern() == ISO) {
            return date(day.group(1), Integer.parseInt(day.group(2)), day.group(3));
        }
        return figures(day);
    }

    /** With points the day is first; with other signs only where the other order is impossible. */
    private static @Nullable LocalDate figures(Matcher day) {
        int first = Integer.parseInt(day.group(1));
        int second = Integer.parseInt(day.group(3));
        boolean dayFirst = day.group(2).equals(".") || first > 12 || first == second;
        boolean monthFirst = !dayFirst && second > 12;
        if (!dayFirst && !monthFirst) {
            return null;
        }
        return dayFirst ? date(day.group(4), second, day.group(1)) : date(day.group(4), first, day.group(3));
    }

    private int month(String name) {
        return months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static @Nullable LocalDate date(String year, int month, String day) {
        return month == 0 ? null : Moments.day(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static Moment at(LocalDate date, String line, int end) {
        Matcher time = TIME.matcher(line).region(end, Math.min(line.length(), end + REACH_OF_A_TIME));
        time.useTransparentBounds(true);
        if (!time.find()) {
            return Moment.of(date);
        }
        String half = time.group(3) == null
                ? ""
                : time.group(3).toLowerCase(Locale.ROOT).replace(".", "");
        int hour = Integer.parseInt(time.group(1));
        int shifted = half.equals("pm") && hour < 12 ? hour + 12 : half.equals("am") && hour == 12 ? 0 : hour;
        return new Moment(date, Moments.time(String.valueOf(shifted), time.group(2), null), null);
    }

    /** A byline without "By". */
    String withoutBy(String line) {
        return byline.matcher(line).replaceFirst("").strip();
    }

    boolean startsWithBy(String line) {
        return byline.matcher(line).find();
    }
}
