package org.histor.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.Yaml;

/** Reads {@code roles.yaml}: nouns of role, and the words before them that add a sector. */
final class RoleFile {

    private static final Set<String> KEYS = Set.of("roles", "domains", "offices", "modifiers", "past");
    private static final Set<String> FAMILY_KEYS =
            Set.of("family", "kind", "sectors", "relay", "abroad", "title", "words");

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Sector> modifiers = new HashMap<>();
    private final Map<String, Sector> domains = new HashMap<>();
    private final Set<String> past;

    RoleFile(Yaml file) {
        Map<String, Yaml> keys = file.map(KEYS);
        for (String key : KEYS) {
            if (!keys.containsKey(key)) {
                throw file.error("'" + key + "' is missing");
            }
        }
        keys.getOrDefault("roles", file).list().forEach(this::family);
        sectors(keys.getOrDefault("domains", file), domains);
        sectors(keys.getOrDefault("modifiers", file), modifiers);
        past = Set.copyOf(NameFiles.split(keys.get("past")));
        combine(NameFiles.split(keys.get("offices")));
    }

    RoleIndex roles() {
        return new RoleIndex(roles);
    }

    /** Word before a head noun to the sector it adds. */
    Map<String, Sector> modifiers() {
        return Map.copyOf(modifiers);
    }

    /** Field of an office ("health", "foreign affairs") to its sector. */
    Map<String, Sector> domains() {
        return Map.copyOf(domains);
    }

    /** Words that make a former holder of an office: "ex". */
    Set<String> past() {
        return past;
    }

    private void family(Yaml entry) {
        Map<String, Yaml> keys = entry.map(FAMILY_KEYS);
        for (String key : List.of("family", "kind", "sectors", "words")) {
            if (!keys.containsKey(key)) {
                throw entry.error("'" + key + "' is missing");
            }
        }
        Yaml sectorText = keys.getOrDefault("sectors", entry);
        List<Sector> sectors = new ArrayList<>();
        for (String sector : sectorText.text().split("\\s+")) {
            if (!sector.equals("-")) {
                sectors.add(NameFiles.sector(sector, sectorText));
            }
        }
        Yaml words = keys.getOrDefault("words", entry);
        for (String word : NameFiles.split(words)) {
            Role role = new Role(
                    word,
                    keys.getOrDefault("family", entry).text(),
                    kind(keys.getOrDefault("kind", entry)),
                    sectors,
                    flag(keys, "relay"),
                    flag(keys, "abroad"),
                    flag(keys, "title"));
            Role before = roles.put(Spelling.key(word), role);
            if (before != null) {
                throw words.error("'" + word + "' stands already in family " + before.family());
            }
        }
    }

    private static Role.Kind kind(Yaml kind) {
        try {
            return Role.Kind.valueOf(kind.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw kind.error("no kind " + kind.text() + "; there are " + List.of(Role.Kind.values()));
        }
    }

    private static boolean flag(Map<String, Yaml> keys, String key) {
        Yaml value = keys.get(key);
        if (value == null) {
            return false;
        }
        if (!value.text().equals("true")) {
            throw value.error("'" + key + "' is true or absent");
        }
        return true;
    }

    private static void sectors(Yaml table, Map<String, Sector> into) {
        table.map().forEach((sector, words) -> {
            for (String word : NameFiles.split(words)) {
                if (into.put(Spelling.key(word), NameFiles.sector(sector, words)) != null) {
                    throw words.error("'" + word + "' has a sector already");
                }
            }
        });
    }

    /** "health" and "minister" make "health minister" and "minister of health"; what is in the file by itself stays as it is there. */
    private void combine(List<String> offices) {
        for (String office : offices) {
            Role plain = roles.get(Spelling.key(office));
            if (plain == null) {
                continue;
            }
            domains.forEach((domain, sector) -> {
                Role combined = combined(plain, office, domain, sector);
                String noun = Spelling.key(office);
                roles.putIfAbsent(domain + " " + noun, combined);
                roles.putIfAbsent(noun + " of " + domain, combined);
                roles.putIfAbsent(noun + " for " + domain, combined);
                roles.putIfAbsent(noun + " of the " + domain, combined);
            });
        }
    }

    private static Role combined(Role plain, String office, String domain, Sector sector) {
        Set<Sector> sectors = new LinkedHashSet<>(plain.sectors());
        sectors.add(sector);
        return new Role(
                domain + " " + office,
                plain.family(),
                plain.kind(),
                List.copyOf(sectors),
                plain.relay() && sectors.size() == 1,
                plain.abroad(),
                plain.title() || plain.kind() == Role.Kind.PERSON);
    }
}
