package org.histor.ledger.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.histor.actor.Sector;
import org.histor.knowledge.CountryNames;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Yaml;
import org.jspecify.annotations.Nullable;

/** When two claims speak of one act, as {@code knowledge/ledger/merging.yaml} says. Immutable. */
public final class Merging {

    private static final String FILE = "ledger/merging.yaml";

    /** Weights of what agrees between two claims. */
    record Evidence(
            double needed,
            double neededAlone,
            double actorName,
            double actorCountry,
            double recipientName,
            double recipientCountry,
            double recipientWords,
            double town,
            double country,
            double sameDay,
            double nextDay,
            double reportedThen,
            double reportedNext,
            double reportedLate,
            double mode,
            double modeFamily,
            double size,
            double sizeRatio,
            double copied) {}

    /** Weights of what differs. */
    record Against(double actor, double recipient, double mode, double place, double size) {}

    /**
     * When an event adopts a claim that names no doer.
     *
     * @param needed the least that must speak for it
     * @param lead   by how much more must speak for it than for any other event
     */
    record Adopting(double needed, double lead) {}

    record Days(int apart, int late, int stale) {}

    record Sizes(Set<String> tolls, double tollRatio, double ratio) {}

    private final Days days;
    private final double near;
    private final Sizes sizes;
    private final Set<String> reciprocal;
    private final Map<Sector, String> families;
    private final Set<Sector> voices;
    private final Set<String> many;
    private final List<Set<String>> modes;
    private final Evidence evidence;
    private final Against against;
    private final Adopting adopting;
    private final CountryNames countries;

    private Merging(Map<String, Yaml> top) {
        Map<String, Yaml> read = top.get("days").map(Set.of("apart", "late", "stale"));
        days = new Days(whole(read, "apart"), whole(read, "late"), whole(read, "stale"));
        near = number(top.get("places").map(Set.of("near")), "near");
        Map<String, Yaml> counts = top.get("sizes").map(Set.of("tolls", "toll-ratio", "ratio"));
        sizes = new Sizes(
                Set.copyOf(counts.get("tolls").texts()), number(counts, "toll-ratio"), number(counts, "ratio"));
        reciprocal = events(top.get("reciprocal"));
        families = families(top.get("sectors"));
        voices = top.get("voices").list().stream().map(Merging::sector).collect(Collectors.toUnmodifiableSet());
        many = Set.copyOf(top.get("many").texts());
        modes = modes(top.get("modes"));
        evidence = evidence(top.get("evidence"));
        against = against(top.get("against"));
        Map<String, Yaml> adoption = top.get("adopting").map(Set.of("needed", "lead"));
        adopting = new Adopting(number(adoption, "needed"), number(adoption, "lead"));
        countries = CountryNames.load();
    }

    public static Merging load() {
        Yaml root = KnowledgeFiles.yaml(FILE);
        Set<String> keys = Set.of(
                "days",
                "places",
                "sizes",
                "reciprocal",
                "sectors",
                "voices",
                "many",
                "modes",
                "evidence",
                "against",
                "adopting");
        Map<String, Yaml> top = root.map(keys);
        if (top.size() < keys.size()) {
            throw root.error("needed are " + keys.stream().sorted().toList());
        }
        return new Merging(top);
    }

    private static int whole(Map<String, Yaml> keys, String key) {
        return (int) number(keys, key);
    }

    private static double number(Map<String, Yaml> keys, String key) {
        Yaml value = keys.get(key);
        if (value == null) {
            throw new KnowledgeException(FILE + ": '" + key + "' is missing");
        }
        try {
            return Double.parseDouble(value.text());
        } catch (NumberFormatException notNumber) {
            throw value.error("'" + value.text() + "' is no number");
        }
    }

    private static Set<String> events(Yaml list) {
        Ontology ontology = Ontology.load();
        for (Yaml member : list.list()) {
            if (!ontology.eventNames().contains(member.text())) {
                throw member.error("unknown event '" + member.text() + "'");
            }
        }
        return Set.copyOf(list.texts());
    }

    private static Map<Sector, String> families(Yaml sectors) {
        Map<Sector, String> families = new HashMap<>();
        sectors.map().forEach((family, members) -> {
            for (Yaml member : members.list()) {
                if (families.put(sector(member), family) != null) {
                    throw member.error(member.text() + " is in two families");
                }
            }
        });
        return families;
    }

    private static Sector sector(Yaml code) {
        try {
            return Sector.valueOf(code.text());
        } catch (IllegalArgumentException unknown) {
            throw code.error("unknown sector '" + code.text() + "'");
        }
    }

    private static List<Set<String>> modes(Yaml lists) {
        Ontology ontology = Ontology.load();
        List<Set<String>> families = new ArrayList<>();
        for (Yaml list : lists.list()) {
            for (Yaml mode : list.list()) {
                if (ontology.eventNames().stream().noneMatch(event -> ontology.hasMode(event, mode.text()))) {
                    throw mode.error("unknown mode '" + mode.text() + "'");
                }
            }
            families.add(Set.copyOf(list.texts()));
        }
        return List.copyOf(families);
    }

    private static Evidence evidence(Yaml weights) {
        Map<String, Yaml> keys = weights.map();
        return new Evidence(
                number(keys, "needed"),
                number(keys, "needed-alone"),
                number(keys, "actor-name"),
                number(keys, "actor-country"),
                number(keys, "recipient-name"),
                number(keys, "recipient-country"),
                number(keys, "recipient-words"),
                number(keys, "town"),
                number(keys, "country"),
                number(keys, "same-day"),
                number(keys, "next-day"),
                number(keys, "reported-then"),
                number(keys, "reported-next"),
                number(keys, "reported-late"),
                number(keys, "mode"),
                number(keys, "mode-family"),
                number(keys, "size"),
                number(keys, "size-ratio"),
                number(keys, "copied"));
    }

    private static Against against(Yaml weights) {
        Map<String, Yaml> keys = weights.map(Set.of("actor", "recipient", "mode", "place", "size"));
        return new Against(
                number(keys, "actor"),
                number(keys, "recipient"),
                number(keys, "mode"),
                number(keys, "place"),
                number(keys, "size"));
    }

    Days days() {
        return days;
    }

    /** Kilometres within which two towns are one place. */
    double near() {
        return near;
    }

    Evidence evidence() {
        return evidence;
    }

    Against against() {
        return against;
    }

    Adopting adopting() {
        return adopting;
    }

    boolean isReciprocal(String event) {
        return reciprocal.contains(event);
    }

    Optional<String> family(@Nullable Sector sector) {
        return Optional.ofNullable(sector == null ? null : families.get(sector));
    }

    /** Whether a country's code stands for many bodies, none of which speaks for another: IGO, NGO. */
    boolean isMany(String country) {
        return many.contains(country);
    }

    /** Whether whoever has the sector speaks for the state. */
    boolean speaksForState(@Nullable Sector sector) {
        return sector != null && voices.contains(sector);
    }

    /** Whether the sector is one of those who fight. */
    boolean isArmed(@Nullable Sector sector) {
        return "armed".equals(family(sector).orElse(""));
    }

    /** English name of a country's code, or the code. */
    String countryName(String code) {
        String name = countries.of(code);
        return name == null ? code : name;
    }

    boolean areKin(String mode, String other) {
        return modes.stream().anyMatch(family -> family.contains(mode) && family.contains(other));
    }

    /** How many times larger one count of the kind may be than another. */
    double ratio(String what) {
        return sizes.tolls().contains(what) ? sizes.tollRatio() : sizes.ratio();
    }

    /** Whether a name is just that of its country. */
    boolean isCountryName(String name, @Nullable String country) {
        return country != null && name.equals(countries.of(country));
    }
}
