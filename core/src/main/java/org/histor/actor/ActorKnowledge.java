package org.histor.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Table;
import org.histor.knowledge.WordLists;
import org.histor.knowledge.Yaml;
import org.jspecify.annotations.Nullable;

/** All that {@code knowledge/actors} says about who is who. Built once; immutable; shared by threads. */
final class ActorKnowledge {

    private static final String FOLDER = "actors/";
    private static final List<String> FAMILIES = List.of("states", "international", "armed", "media", "companies");
    private static final Set<String> LISTS = Set.of(
            "own-hyphens",
            "foreign-hyphens",
            "attitudes",
            "own-prefixes",
            "half-names",
            "directions",
            "places-only",
            "towards",
            "motion",
            "belongs",
            "where",
            "to-whom",
            "allegiance",
            "any-organisation",
            "any-state",
            "any-person",
            "general-roles",
            "counterparts",
            "quantities",
            "short-titles",
            "abbreviations",
            "object-controls",
            "peoplehood",
            "definite",
            "indefinite",
            "loud-words",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "speech",
            "male-titles",
            "female-titles",
            "honorifics",
            "name-particles",
            "calendar",
            "everyday");

    private static final class Defaults {
        static final ActorKnowledge LOADED = read();
    }

    private final NameIndex names;
    private final Map<String, Sector> modifiers;
    private final Map<String, Sector> domains;
    private final Set<String> past;
    private final RoleIndex roles;
    private final OfficeHolders officeHolders;
    private final Map<String, String> countries;
    private final Map<String, Set<String>> words;
    private final Map<String, String> halfNames;
    private final Map<String, Sex> givenNames;

    private ActorKnowledge(
            NameIndex names,
            RoleFile roleFile,
            OfficeHolders officeHolders,
            Map<String, String> countries,
            WordLists lists,
            Map<String, Sex> givenNames) {
        this.names = names;
        this.modifiers = roleFile.modifiers();
        this.domains = roleFile.domains();
        this.past = roleFile.past();
        this.roles = roleFile.roles();
        this.officeHolders = officeHolders;
        this.countries = countries;
        Map<String, Set<String>> read = new HashMap<>();
        LISTS.forEach(list -> read.put(list, lists.set(list)));
        this.words = Map.copyOf(read);
        this.halfNames = lists.map("half-names");
        this.givenNames = Map.copyOf(givenNames);
    }

    /** What the jar holds, read on first use. */
    static ActorKnowledge defaults() {
        return Defaults.LOADED;
    }

    private static ActorKnowledge read() {
        NameIndex.Builder index = new NameIndex.Builder();
        NameFiles files = new NameFiles(index);
        files.countries(KnowledgeFiles.yaml(FOLDER + "countries.yaml"));
        files.places(KnowledgeFiles.yaml(FOLDER + "places.yaml"));
        for (String family : FAMILIES) {
            files.families(KnowledgeFiles.yaml(FOLDER + family + ".yaml"));
        }
        for (String file : KnowledgeFiles.in(FOLDER + "own")) {
            files.families(KnowledgeFiles.yaml(file));
        }
        OfficeHolders holders = new OfficeHolders(files.countries().keySet());
        for (String file : KnowledgeFiles.in(FOLDER + "officeholders")) {
            holders.read(Table.read(file));
        }
        holders.addTo(index);
        return new ActorKnowledge(
                index.build(),
                new RoleFile(KnowledgeFiles.yaml(FOLDER + "roles.yaml")),
                holders,
                files.countries(),
                WordLists.read(FOLDER + "words.yaml", LISTS),
                givenNames(KnowledgeFiles.yaml(FOLDER + "given-names.yaml")));
    }

    private static Map<String, Sex> givenNames(Yaml file) {
        Map<String, Sex> names = new HashMap<>();
        Set<String> seen = new HashSet<>();
        file.map(Set.of("male", "female"))
                .forEach((sex, list) -> list.list().forEach(name -> {
                    if (!seen.add(name.text())) {
                        throw name.error(name.text() + " stands here twice");
                    }
                    names.put(Spelling.key(name.text()), sex.equals("male") ? Sex.MALE : Sex.FEMALE);
                }));
        return names;
    }

    NameIndex names() {
        return names;
    }

    RoleIndex roles() {
        return roles;
    }

    OfficeHolders officeHolders() {
        return officeHolders;
    }

    Map<String, Sector> modifiers() {
        return modifiers;
    }

    Map<String, Sector> domains() {
        return domains;
    }

    boolean isPast(String word) {
        return past.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The canonical name of a country, or the code itself for what is none. */
    String countryName(String code) {
        return countries.getOrDefault(code, code);
    }

    boolean isCountry(String code) {
        return countries.containsKey(code);
    }

    /** Whether a list of {@code words.yaml} holds the word, whatever its case. */
    boolean is(String list, String word) {
        Set<String> found = words.get(list);
        if (found == null) {
            throw new IllegalArgumentException("no list " + list);
        }
        return found.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "Sino" to CHN. */
    Map<String, String> halfNames() {
        return halfNames;
    }

    /** The country that a word names by itself: "Russia", "Russian", "Moscow", "EU"; null if none. */
    @Nullable
    String countryOf(String word) {
        for (Designation designation : names.exactly(word)) {
            boolean country = designation.kind() != Designation.Kind.PERSON
                    && !designation.assumed()
                    && designation.country() != null;
            if (country && Character.isUpperCase(word.charAt(0))) {
                return designation.country();
            }
        }
        return null;
    }

    Sex sexOf(String givenName) {
        return givenNames.getOrDefault(Spelling.key(givenName), Sex.UNKNOWN);
    }

    boolean isGivenName(String word) {
        return givenNames.containsKey(Spelling.key(word));
    }
}
