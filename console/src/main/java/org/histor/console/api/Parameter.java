package org.histor.console.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that may be asked with.
 *
 * @param repeats whether it may be given several times
 * @param allowed the values of a {@link Kind#WORD}
 * @param most    of a number; the most characters of a text
 * @param example a value that is good
 */
public record Parameter(
        String name,
        Kind kind,
        boolean repeats,
        List<String> allowed,
        double least,
        double most,
        String description,
        String example) {

    /** What its values look like. */
    public enum Kind {
        TEXT,
        WORD,
        DAY,
        WHOLE,
        NUMBER,
        TRUTH,
        COUNTRY,
        DYAD
    }

    private static final int LONGEST = 200;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern DYAD = Pattern.compile("[A-Z]{3}[->][A-Z]{3}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    public static Parameter text(String name, String description, String example) {
        return new Parameter(name, Kind.TEXT, false, List.of(), 1, LONGEST, description, example);
    }

    static Parameter word(String name, List<String> allowed, String description) {
        return new Parameter(name, Kind.WORD, false, allowed, 0, 0, description, allowed.get(0));
    }

    public static Parameter day(String name, String description) {
        return new Parameter(name, Kind.DAY, false, List.of(), 0, 0, description, "2022-02-17");
    }

    public static Parameter whole(String name, int least, int most, String description, int example) {
        return new Parameter(name, Kind.WHOLE, false, List.of(), least, most, description, String.valueOf(example));
    }

    static Parameter number(String name, double least, double most, String description) {
        return new Parameter(name, Kind.NUMBER, false, List.of(), least, most, description, "0.5");
    }

    static Parameter truth(String name, String description) {
        return new Parameter(name, Kind.TRUTH, false, List.of(), 0, 0, description, "true");
    }

    static Parameter country(String name, String description) {
        return new Parameter(name, Kind.COUNTRY, false, List.of(), 0, 0, description, "RUS");
    }

    static Parameter dyad(String name, String description) {
        return new Parameter(name, Kind.DYAD, false, List.of(), 0, 0, description, "RUS>USA");
    }

    /** The same, which may be given several times. */
    Parameter repeated() {
        return new Parameter(name, kind, true, allowed, least, most, description, example);
    }

    /** @throws Problem if a value is none of this parameter */
    void check(String value) {
        boolean good = switch (kind) {
            case TEXT -> !value.isBlank() && value.length() <= most;
            case WORD -> allowed.contains(value);
            case DAY -> isDay(value);
            case WHOLE -> WHOLE.matcher(value).matches() && isWithin(value);
            case NUMBER -> NUMBER.matcher(value).matches() && isWithin(value);
            case TRUTH -> value.equals("true") || value.equals("false");
            case COUNTRY -> COUNTRY.matcher(value).matches();
            case DYAD -> DYAD.matcher(value).matches();
        };
        if (!good) {
            throw Problem.badValue(name, value, inWords());
        }
    }

    private boolean isWithin(String value) {
        double number = Double.parseDouble(value);
        return number >= least && number <= most;
    }

    private static boolean isDay(String value) {
        try {
            return value.length() == 10 && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private String inWords() {
        return switch (kind) {
            case TEXT -> "text of 1 to " + (int) most + " characters";
            case WORD -> "one of " + String.join(", ", allowed);
            case DAY -> "a day of the calendar, YYYY-MM-DD";
            case WHOLE -> "a whole number from " + (int) least + " to " + (int) most;
            case NUMBER -> "a number from " + least + " to " + most;
            case TRUTH -> "true or false";
            case COUNTRY -> "a country's code of three capitals, such as RUS";
            case DYAD -> "a pair such as RUS-USA for both ways or RUS>USA for one";
        };
    }

    /** As JSON Schema. */
    public ObjectNode schema() {
        ObjectNode schema = Json.object();
        switch (kind) {
            case TEXT -> schema.put("type", "string").put("minLength", 1).put("maxLength", (int) most);
            case WORD -> Json.texts(allowed, schema.put("type", "string").putArray("enum"));
            case DAY -> schema.put("type", "string").put("format", "date");
            case WHOLE ->
                schema.put("type", "integer").put("minimum", (int) least).put("maximum", (int) most);
            case NUMBER -> schema.put("type", "number").put("minimum", least).put("maximum", most);
            case TRUTH -> schema.put("type", "boolean");
            case COUNTRY -> schema.put("type", "string").put("pattern", "^" + COUNTRY + "$");
            case DYAD -> schema.put("type", "string").put("pattern", "^" + DYAD + "$");
        }
        return schema;
    }
}
