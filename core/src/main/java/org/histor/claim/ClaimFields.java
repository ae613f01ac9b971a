package org.histor.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a claim's JSON; whatever is not as the contract says is refused by name. */
record ClaimFields(JsonNode object, String prefix) {

    /** No field of a claim is longer: it holds a sentence at most. */
    private static final int LONGEST = 100_000;

    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /** Reads one member of a list. */
    interface Member<T> {
        T read(ClaimFields fields) throws InvalidClaimException;
    }

    static InvalidClaimException wrong(String field, String why, String mend) {
        return new InvalidClaimException("'" + field + "' " + why, mend);
    }

    private String name(String field) {
        return prefix + field;
    }

    String text(String field) throws InvalidClaimException {
        String text = optional(field);
        if (text == null || text.isBlank()) {
            throw wrong(name(field), "is missing or empty", "write what histor code --format jsonl prints");
        }
        return text;
    }

    @Nullable
    String optional(String field) throws InvalidClaimException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(name(field), "is no text", "put it in quotation marks");
        }
        String text = value.textValue();
        if (text.length() > LONGEST) {
            throw wrong(name(field), "has " + text.length() + " characters", "no field has more than " + LONGEST);
        }
        return text;
    }

    List<String> texts(String field) throws InvalidClaimException {
        List<String> texts = new ArrayList<>();
        for (JsonNode member : array(field)) {
            if (!member.isTextual() || member.textValue().length() > LONGEST) {
                throw wrong(name(field), "holds what is no word", "write a list of words");
            }
            texts.add(member.textValue());
        }
        return texts;
    }

    private JsonNode array(String field) throws InvalidClaimException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            throw wrong(name(field), "is missing", "write [] where the text says nothing");
        }
        if (!value.isArray()) {
            throw wrong(name(field), "is no list", "put it in brackets");
        }
        return value;
    }

    <T> List<T> list(String field, Member<T> member) throws InvalidClaimException {
        List<T> members = new ArrayList<>();
        int number = 0;
        for (JsonNode each : array(field)) {
            String at = name(field) + "[" + number++ + "]";
            if (!each.isObject()) {
                throw wrong(at, "is no object", "write {…}");
            }
            members.add(member.read(new ClaimFields(each, at + ".")));
        }
        return members;
    }

    /** The fields of an object below; null where it is null or absent. */
    @Nullable
    ClaimFields below(String field) throws InvalidClaimException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            throw wrong(name(field), "is no object", "write {…} or null");
        }
        return new ClaimFields(value, name(field) + ".");
    }

    @Nullable
    Double number(String field) throws InvalidClaimException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw wrong(name(field), "is no number", "write it without quotation marks, or null");
        }
        return value.doubleValue();
    }

    @Nullable
    Long whole(String field) throws InvalidClaimException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw wrong(name(field), "is no whole number", "write it without quotation marks, or null");
        }
        return value.longValue();
    }

    boolean truth(String field) {
        return object.path(field).asBoolean(false);
    }

    @Nullable
    String country(String field) throws InvalidClaimException {
        String code = optional(field);
        if (code != null && !COUNTRY.matcher(code).matches()) {
            throw wrong(
                    name(field),
                    "is no country code: \"" + shortened(code) + "\"",
                    "write ISO 3166-1 alpha-3, e.g. \"EST\"");
        }
        return code;
    }

    /** A day, or the month or year of it. */
    @Nullable
    String date(String field) throws InvalidClaimException {
        String date = optional(field);
        if (date != null && !isDate(date)) {
            throw impossible(field, date, "write YYYY-MM-DD, YYYY-MM, YYYY or null");
        }
        return date;
    }

    private static boolean isDate(String date) {
        if (!DATE.matcher(date).matches()) {
            return false;
        }
        try {
            int year = LocalDate.parse(date + "-01-01".substring(date.length() - 4))
                    .getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    @Nullable
    LocalDate day(String field) throws InvalidClaimException {
        String day = optional(field);
        if (day == null) {
            return null;
        }
        if (day.length() != 10 || !isDate(day)) {
            throw impossible(field, day, "write YYYY-MM-DD or null");
        }
        return LocalDate.parse(day);
    }

    private InvalidClaimException impossible(String field, String value, String mend) {
        return wrong(name(field), "is no day of the calendar: \"" + shortened(value) + "\"", mend);
    }

    /** One of the constants, in lower case unless they are codes. */
    <E extends Enum<E>> E word(String field, Class<E> words) throws InvalidClaimException {
        String text = text(field);
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        String known = Arrays.toString(words.getEnumConstants()).toLowerCase(Locale.ROOT);
        throw wrong(name(field), "is \"" + shortened(text) + "\"", "it must be one of " + known);
    }

    @Nullable
    <E extends Enum<E>> E code(String field, Class<E> codes) throws InvalidClaimException {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        throw wrong(
                name(field),
                "is \"" + shortened(text) + "\"",
                "it must be one of " + Arrays.toString(codes.getEnumConstants()));
    }

    static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 37) + "...";
    }
}
