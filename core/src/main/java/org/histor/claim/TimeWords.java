package org.histor.claim;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** The vocabulary of time: {@code cues/time.yaml}. All words in lower case. */
final class TimeWords {

    private static final String FILE = "cues/time.yaml";
    private static final Set<String> KEYS = Set.of(
            "months",
            "doubtful months",
            "weekdays",
            "doubtful weekdays",
            "units",
            "short units",
            "numbers",
            "vague amounts",
            "ordinals",
            "days",
            "days in text",
            "parts of day",
            "parts of period",
            "part words",
            "seasons",
            "previous",
            "current",
            "coming",
            "same",
            "ago",
            "earlier",
            "later",
            "since",
            "until",
            "by",
            "before",
            "after",
            "at",
            "not dates",
            "holidays",
            "named days",
            "occurrence",
            "light",
            "effects",
            "same event",
            "speech",
            "happenings");

    final Map<String, Integer> months = new HashMap<>();
    final Map<String, Integer> weekdays = new HashMap<>();
    final Map<String, DateExpression.Unit> units = new HashMap<>();
    final Map<String, Integer> numbers = new HashMap<>();
    final Map<String, Integer> ordinals = new HashMap<>();
    final Map<String, Integer> seasons = new HashMap<>();
    final Map<String, Integer> days = new HashMap<>();
    final Map<String, Integer> daysInText = new HashMap<>();
    final Map<String, MonthDay> holidays = new HashMap<>();
    final Map<String, LocalDate> namedDays = new HashMap<>();
    /** Short forms of months and weekdays, which may be followed by a full stop: all but the first of each line. */
    final Set<String> abbreviations = new HashSet<>();

    private final Map<String, Set<String>> lists = new HashMap<>();

    private TimeWords(Yaml root) {
        Map<String, Yaml> sections = root.map(KEYS);
        for (String key : KEYS) {
            if (!sections.containsKey(key)) {
                throw root.error("'" + key + "' is missing");
            }
        }
        numbered(sections.get("months"), months);
        numbered(sections.get("weekdays"), weekdays);
        abbreviated(sections.get("months"));
        abbreviated(sections.get("weekdays"));
        sections.get("units")
                .map()
                .forEach((unit, words) -> words.texts().forEach(word -> units.put(lower(word), unit(unit, words))));
        counted(sections.get("numbers"), numbers);
        counted(sections.get("ordinals"), ordinals);
        counted(sections.get("seasons"), seasons);
        counted(sections.get("days"), days);
        counted(sections.get("days in text"), daysInText);
        sections.get("holidays").map().forEach((name, day) -> holidays.put(lower(name), monthDay(day)));
        sections.get("named days").map().forEach((name, day) -> namedDays.put(lower(name), date(day)));
        sections.forEach((key, list) -> {
            if (!Set.of(
                            "months",
                            "weekdays",
                            "units",
                            "numbers",
                            "ordinals",
                            "seasons",
                            "days",
                            "days in text",
                            "holidays",
                            "named days")
                    .contains(key)) {
                Set<String> words = new HashSet<>();
                list.texts().forEach(word -> words.add(lower(word)));
                lists.put(key, words);
            }
        });
    }

    static TimeWords load() {
        return new TimeWords(KnowledgeFiles.yaml(FILE));
    }

    /** Whether the word or phrase stands in the list of that name. */
    boolean is(String list, String word) {
        return list(list).contains(word);
    }

    Set<String> list(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no list '" + name + "' in " + FILE);
        }
        return words;
    }

    private static void numbered(Yaml section, Map<String, Integer> into) {
        section.map()
                .forEach((number, words) ->
                        words.texts().forEach(word -> into.put(lower(word), number(number, words))));
    }

    private void abbreviated(Yaml section) {
        section.map()
                .values()
                .forEach(words -> words.texts().stream().skip(1).forEach(word -> abbreviations.add(lower(word))));
    }

    private static void counted(Yaml section, Map<String, Integer> into) {
        section.map().forEach((word, number) -> into.put(lower(word), number(number.text(), number)));
    }

    private static int number(String text, Yaml place) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw place.error("'" + text + "' is no number");
        }
    }

    private static DateExpression.Unit unit(String text, Yaml place) {
        for (DateExpression.Unit unit : DateExpression.Unit.values()) {
            if (unit.name().equalsIgnoreCase(text)) {
                return unit;
            }
        }
        throw place.error("'" + text + "' is none of " + List.of(DateExpression.Unit.values()));
    }

    private static MonthDay monthDay(Yaml place) {
        try {
            return MonthDay.parse("--" + place.text());
        } catch (DateTimeParseException wrong) {
            throw notADay(place);
        }
    }

    private static LocalDate date(Yaml place) {
        try {
            return LocalDate.parse(place.text());
        } catch (DateTimeParseException wrong) {
            throw notADay(place);
        }
    }

    private static KnowledgeException notADay(Yaml place) {
        return place.error("'" + place.text() + "' is no day");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
