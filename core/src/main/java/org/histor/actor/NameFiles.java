package org.histor.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.histor.actor.Designation.Kind;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads the files that hold names: countries, places and the families of organisations. Refuses what it does not know, with file and line. */
final class NameFiles {

    /** Codes of PLOVER that stand where a country stands. */
    static final Set<String> ABOVE_STATES = Set.of("UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC");

    private static final String SEPARATOR = "\\|";

    private final NameIndex.Builder index;
    private final Map<String, String> countries = new LinkedHashMap<>();
    private final Map<String, String> organisations = new HashMap<>();

    NameFiles(NameIndex.Builder index) {
        this.index = index;
    }

    /** Code to name of every country read so far. */
    Map<String, String> countries() {
        return Map.copyOf(countries);
    }

    void countries(Yaml file) {
        Yaml list = file.map(Set.of("countries")).get("countries");
        if (list == null) {
            throw file.error("no countries");
        }
        list.map().forEach(this::country);
    }

    private void country(String code, Yaml entry) {
        Map<String, Yaml> keys = entry.map(Set.of("names", "adjectives", "people", "capital"));
        List<String> names = split(keys.get("names"));
        if (!code.matches("[A-Z]{3}") || names.isEmpty()) {
            throw entry.error("a country needs a code of three letters and names: " + code);
        }
        String name = names.get(0);
        countries.put(code, name);
        add(names, Kind.COUNTRY, name, code);
        add(split(keys.get("adjectives")), Kind.NATIONALITY, name, code);
        add(split(keys.get("people")), Kind.PEOPLE, name, code);
        add(split(keys.get("capital")), Kind.CAPITAL, name, code);
    }

    private void add(List<String> names, Kind kind, String canonical, String code) {
        List<Sector> sectors = kind == Kind.COUNTRY || kind == Kind.CAPITAL ? List.of(Sector.GOV) : List.of();
        for (String name : names) {
            index.add(name, designation(kind, canonical, code, sectors));
        }
    }

    private static Designation designation(Kind kind, String name, @Nullable String code, List<Sector> sectors) {
        return new Designation(kind, name, code, false, sectors, null, Period.ALWAYS, Sex.UNKNOWN);
    }

    void places(Yaml file) {
        Map<String, Yaml> keys = file.map(Set.of("places", "breakaway", "adjectives", "regions"));
        keys.getOrDefault("places", file).map().forEach((code, names) -> {
            String country = code(code, names);
            for (String name : split(names)) {
                index.add(name, designation(Kind.PLACE, name, country, List.of()));
            }
        });
        List.of(Kind.BREAKAWAY, Kind.NATIONALITY, Kind.REGION).forEach(kind -> wide(keys, kind, file));
    }

    /** Names that are no country's own: breakaway regions, "European", stretches of the earth. */
    private void wide(Map<String, Yaml> keys, Kind kind, Yaml file) {
        String key = kind == Kind.BREAKAWAY ? "breakaway" : kind == Kind.REGION ? "regions" : "adjectives";
        List<Sector> sectors = kind == Kind.BREAKAWAY ? List.of(Sector.PRE) : List.of();
        for (Yaml line : keys.getOrDefault(key, file).list()) {
            Assignment assigned = Assignment.parse(line);
            String country = assigned.who.isEmpty() ? null : code(assigned.who, line);
            List<String> names = split(assigned.names.get(0), line);
            for (String name : names) {
                String canonical = kind == Kind.BREAKAWAY ? names.get(0) : name;
                index.add(name, designation(kind, canonical, country, sectors));
            }
        }
    }

    /** A file of families of organisations. */
    void families(Yaml file) {
        Yaml families = file.map(Set.of("families")).get("families");
        if (families == null) {
            throw file.error("no families");
        }
        for (Yaml family : families.list()) {
            Map<String, Yaml> keys = family.map(Set.of("family", "who", "names"));
            Yaml names = keys.get("names");
            if (names == null || !keys.containsKey("family")) {
                throw family.error("a family needs a name ('family') and 'names'");
            }
            Yaml who = keys.get("who");
            names.list().forEach(line -> organisation(line, who == null ? null : who.text()));
        }
    }

    private void organisation(Yaml line, @Nullable String usual) {
        Assignment assigned = Assignment.parse(line);
        String who = assigned.who.isEmpty() ? usual : assigned.who;
        if (who == null) {
            throw line.error("whose? Neither the line nor its family says");
        }
        for (String one : assigned.names) {
            organisation(split(one, line), who, line);
        }
    }

    private void organisation(List<String> aliases, String who, Yaml line) {
        List<Designation> all = new ArrayList<>();
        for (String part : who.split(",")) {
            all.add(organisation(aliases.get(0), part.strip(), line));
        }
        for (String name : aliases) {
            String before = organisations.put(name, line.place());
            if (before != null) {
                throw line.error("'" + name + "' stands already at " + before);
            }
            all.forEach(designation -> index.add(name, designation));
        }
    }

    /** Reads {@code COUNTRY? SECTOR FROM..TO}; the sign "?" marks a country that is assumed, "-" is no country. */
    private Designation organisation(String name, String who, Yaml line) {
        String[] words = who.split("\\s+");
        boolean assumed = words[0].endsWith("?");
        String code = assumed ? words[0].substring(0, words[0].length() - 1) : words[0];
        List<Sector> sectors = new ArrayList<>();
        Period period = Period.ALWAYS;
        for (int i = 1; i < words.length; i++) {
            if (words[i].contains("..")) {
                period = period(words[i], line);
            } else {
                sectors.add(sector(words[i], line));
            }
        }
        String country = code.equals("-") ? null : code(code, line);
        return new Designation(Kind.ORGANISATION, name, country, assumed, sectors, null, period, Sex.UNKNOWN);
    }

    private static Period period(String text, Yaml line) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException broken) {
            throw line.error(String.valueOf(broken.getMessage()));
        }
    }

    static Sector sector(String text, Yaml line) {
        try {
            return Sector.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw line.error("no sector " + text + "; there are " + List.of(Sector.values()));
        }
    }

    private String code(String code, Yaml line) {
        if (!countries.containsKey(code) && !ABOVE_STATES.contains(code)) {
            throw line.error("no country " + code + " in countries.yaml");
        }
        return code;
    }

    static List<String> split(@Nullable Yaml names) {
        return names == null ? List.of() : split(names.text(), names);
    }

    private static List<String> split(String text, Yaml line) {
        List<String> names = new ArrayList<>();
        for (String name : text.split(SEPARATOR, -1)) {
            if (name.isBlank()) {
                throw line.error("a name is empty");
            }
            names.add(name.strip());
        }
        return names;
    }

    /** {@code name|alias; other|alias = who}: what stands between semicolons are several with the same owner. */
    private record Assignment(List<String> names, String who) {

        static Assignment parse(Yaml line) throws KnowledgeException {
            String text = line.text();
            int equals = text.lastIndexOf(" = ");
            return equals < 0
                    ? new Assignment(List.of(text.split(";")), "")
                    : new Assignment(
                            List.of(text.substring(0, equals).split(";")),
                            text.substring(equals + 3).strip());
        }
    }
}
