package org.histor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.bench.NewsReport.Count;
import org.histor.bench.NewsReport.Gold;
import org.histor.bench.NewsReport.Party;
import org.histor.bench.NewsReport.Place;
import org.histor.bench.NewsReport.Source;
import org.histor.bench.NewsReport.Type;

/** Reads reports with their claims; the format is told in {@code bench/sets/README.md}. For one file. */
final class NewsFile {

    private static final Pattern HEAD = Pattern.compile("== (\\S+) (\\d{4}-\\d{2}-\\d{2}) \\| ?(.*)");
    private static final String CODES = "((?:-|[A-Z]{3})(?:/(?:-|[A-Z]{3}))*)";
    private static final Pattern PARTY = Pattern.compile("(~ )?(.*?) +" + CODES + " +" + CODES);
    private static final Pattern SOURCE = Pattern.compile("(~ )?(.*?) +" + CODES + " ([a-z]+(?:/[a-z]+)*)");
    private static final Pattern COUNT = Pattern.compile("(~ )?size (\\d+)(\\+?) ([a-z]+)");

    private final Path file;
    private int number;
    private final List<NewsReport> reports = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Place> sentences = new ArrayList<>();
    private final List<Gold> claims = new ArrayList<>();
    private Matcher head = HEAD.matcher("");

    private NewsFile(Path file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException naming file and line of what is not as it must be */
    static List<NewsReport> read(Path file) {
        try {
            return new NewsFile(file).read(Files.readAllLines(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<NewsReport> read(List<String> lines) {
        boolean started = false;
        for (String raw : lines) {
            number++;
            String line = raw.strip();
            if (line.startsWith("== ")) {
                finish(started);
                started = true;
                head = HEAD.matcher(line);
                require(head.matches(), "a report begins with '== id YYYY-MM-DD | contexts'");
            } else if (line.startsWith("+ ") || line.startsWith("? ")) {
                require(!sentences.isEmpty(), "a claim stands below its sentence");
                claims.add(claim(line));
            } else if (line.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n");
            } else {
                sentence(line);
            }
        }
        finish(started);
        return reports;
    }

    private void sentence(String line) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        sentences.add(new Place(text.length(), text.length() + line.length()));
        text.append(line);
    }

    private void finish(boolean started) {
        if (started) {
            reports.add(new NewsReport(
                    head.group(1),
                    LocalDate.parse(head.group(2)),
                    Set.of(head.group(3).strip().split(" +")),
                    text.toString().stripTrailing(),
                    List.copyOf(sentences),
                    List.copyOf(claims)));
        }
        text.setLength(0);
        sentences.clear();
        claims.clear();
    }

    // ---- claims

    private Gold claim(String line) {
        String[] fields = line.substring(2).split(" \\| ");
        require(fields.length >= 3, "a claim is '+ EVENT/mode modality | actors | recipients | …'");
        String[] what = fields[0].strip().split(" +");
        List<Source> sources = new ArrayList<>();
        List<Count> counts = new ArrayList<>();
        boolean both = false;
        for (int i = 3; i < fields.length; i++) {
            String field = fields[i].strip();
            Matcher count = COUNT.matcher(field);
            if (field.startsWith("by ")) {
                sources.addAll(sources(field.substring(3)));
            } else if (count.matches()) {
                if (count.group(1) == null) {
                    long min = Long.parseLong(count.group(2));
                    counts.add(new Count(min, count.group(3).isEmpty() ? min : -1, count.group(4)));
                }
            } else {
                require(field.equals("both"), "unknown field '" + field + "'");
                both = true;
            }
        }
        return new Gold(
                number,
                sentences.size() - 1,
                types(what[0]),
                what.length == 1 ? List.of("actual") : List.of(what[1].split("/")),
                parties(fields[1].strip()),
                parties(fields[2].strip()),
                sources,
                counts,
                line.startsWith("?"),
                both);
    }

    private static List<Type> types(String field) {
        List<Type> types = new ArrayList<>();
        for (String type : field.split(",")) {
            String[] parts = type.split("/");
            types.add(new Type(parts[0], parts.length == 1 ? "" : parts[1]));
        }
        return types;
    }

    private List<Party> parties(String field) {
        List<Party> parties = new ArrayList<>();
        if (field.equals("-")) {
            return parties;
        }
        for (String part : field.split(" *; *")) {
            Matcher party = PARTY.matcher(part.strip());
            require(party.matches(), "a party is 'words COUNTRY SECTOR', not '" + part + "'");
            parties.add(party(party, party.group(4)));
        }
        return parties;
    }

    private List<Source> sources(String field) {
        List<Source> sources = new ArrayList<>();
        for (String part : field.split(" *; *")) {
            Matcher source = SOURCE.matcher(part.strip());
            require(source.matches(), "a source is 'words COUNTRY stance', not '" + part + "'");
            sources.add(new Source(party(source, "-"), Set.of(source.group(4).split("/"))));
        }
        return sources;
    }

    private static Party party(Matcher found, String sectors) {
        String[] words = found.group(2).split("=");
        return new Party(
                words[0],
                words.length > 1 ? words[1] : "",
                Set.of(found.group(3).split("/")),
                Set.of(sectors.split("/")),
                found.group(1) != null);
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(file.getFileName() + ":" + number + ": " + what);
        }
    }
}
