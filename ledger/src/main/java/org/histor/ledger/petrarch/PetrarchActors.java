package org.histor.ledger.petrarch;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dictionaries of actors as PETRARCH and PETRARCH2 have them: a name, other names behind a plus sign, codes in brackets, each with
 * days before, after or between which it holds. What it cannot read is told with its line, and the rest is read.
 */
public final class PetrarchActors {

    private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern INSIDE =
            Pattern.compile("([A-Z-]{3,})(?:\\s+([<>]?)(\\d{6}|\\d{8})(?:\\s*-\\s*(\\d{6}|\\d{8}))?)?");
    private static final Pattern COMMENT = Pattern.compile("\\s*[#;].*$");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    /** Years of two digits above this are of the twentieth century, as PETRARCH has it. */
    private static final int LAST_OF_THIS_CENTURY = 30;

    private final List<PetrarchActor> actors = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<PetrarchActor.Code> codes = new ArrayList<>();
    private int first;
    private boolean isComment;

    /** A line that was not read. @param mend what to do about it */
    public record Broken(int line, String why, String mend) {}

    /** What came of a file. */
    public record Contents(List<PetrarchActor> actors, List<Broken> broken) {
        public Contents {
            actors = List.copyOf(actors);
            broken = List.copyOf(broken);
        }
    }

    private PetrarchActors() {}

    public static Contents read(BufferedReader lines) throws IOException {
        PetrarchActors reading = new PetrarchActors();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            reading.line(++number, line);
        }
        reading.end();
        return new Contents(reading.actors, reading.broken);
    }

    private void line(int number, String said) {
        String line = COMMENT.matcher(said).replaceFirst("").stripTrailing();
        if (isComment || line.startsWith("<!--")) {
            isComment = !line.contains("-->");
            return;
        }
        if (line.isBlank()) {
            return;
        }
        int bracket = line.indexOf('[');
        String name = (bracket < 0 ? line : line.substring(0, bracket)).strip();
        boolean isOther = name.startsWith("+");
        if (!name.isEmpty()) {
            if (!isOther) {
                end();
                first = number;
            }
            name(number, isOther ? name.substring(1) : name);
        }
        if (bracket >= 0) {
            codes(number, line.substring(bracket));
        }
    }

    private void name(int number, String said) {
        String name = said.replace('_', ' ').strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || !name.matches("[\\p{L}\\p{N}'’.&/() -]+")) {
            broken.add(new Broken(number, "\"" + said + "\" is no name", "names are words joined by underscores"));
        } else {
            names.add(name);
        }
    }

    private void codes(int number, String said) {
        Matcher brackets = CODE.matcher(said);
        boolean any = false;
        while (brackets.find()) {
            any = true;
            code(number, brackets.group(1).strip());
        }
        if (!any) {
            broken.add(new Broken(number, "a bracket is not closed", "write codes as [TUNGOV 870101-891231]"));
        }
    }

    private void code(int number, String said) {
        Matcher inside = INSIDE.matcher(said);
        if (!inside.matches()) {
            broken.add(new Broken(number, "[" + said + "] is no code", "write codes as [TUNGOV], [TUNGOV >870101]"));
            return;
        }
        try {
            codes.add(new PetrarchActor.Code(
                    number, inside.group(1), period(inside.group(2), inside.group(3), inside.group(4))));
        } catch (DateTimeParseException none) {
            broken.add(
                    new Broken(number, "[" + said + "] names a day that is none", "write days as 19870131 or 870131"));
        }
    }

    private static String period(@Nullable String sign, @Nullable String from, @Nullable String to) {
        if (from == null) {
            return "";
        }
        if (to != null) {
            return day(from) + ".." + day(to);
        }
        return "<".equals(sign) ? ".." + day(from) : day(from) + "..";
    }

    private static LocalDate day(String digits) {
        String full = digits;
        if (digits.length() == 6) {
            full = (Integer.parseInt(digits.substring(0, 2)) > LAST_OF_THIS_CENTURY ? "19" : "20") + digits;
        }
        return LocalDate.parse(full, DAY);
    }

    private void end() {
        if (!names.isEmpty() && codes.isEmpty()) {
            broken.add(new Broken(first, "\"" + names.get(0) + "\" has no code", "write one behind it: [TUNGOV]"));
        } else if (!names.isEmpty()) {
            actors.add(new PetrarchActor(first, names, codes));
        }
        names.clear();
        codes.clear();
    }
}
