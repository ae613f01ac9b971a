package org.histor.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All places that are known by name, and the names and adjectives of countries. Immutable after loading. */
final class Gazetteer {

    private final Places places;
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Set<String> commonWords = new HashSet<>();
    private final Set<String> knownAllTheSame = new HashSet<>();

    Gazetteer(Places places) {
        this.places = places;
    }

    /** Places of that name, the biggest first. */
    List<Place> named(String name) {
        String key = PlaceSpelling.fold(name);
        List<Place> found = places.under(key);
        if (!found.isEmpty()) {
            return found;
        }
        String bare = PlaceSpelling.withoutArticle(key);
        return bare.equals(key) ? List.of() : places.under(bare);
    }

    /** The country of that name, as written: "Turkey" is one, "turkey" is not. */
    Optional<String> country(String name) {
        return Optional.ofNullable(countries.get(name));
    }

    /** The country of an adjective or of a word for its people: "Syrian". */
    Optional<String> adjective(String word) {
        return Optional.ofNullable(adjectives.get(word));
    }

    Optional<Place> countryPlace(String code) {
        return Optional.ofNullable(countryNames.get(code))
                .map(name -> new Place(name, Place.Kind.COUNTRY, code, null, 0, null, null, null));
    }

    Optional<Place> capital(String country) {
        return places.capital(country);
    }

    /** Whether the two countries share a border on land. */
    boolean areNeighbours(String one, String other) {
        return neighbours.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether the name is far more often something else. */
    boolean isCommonWord(String name) {
        return commonWords.contains(name) && !knownAllTheSame.contains(name);
    }

    // ---- loading

    void addNeighbours(String one, String other) {
        neighbours.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, key -> new HashSet<>()).add(one);
    }

    void addCountry(String code, List<String> names, List<String> words) {
        if (names.isEmpty()) {
            return;
        }
        countryNames.put(code, names.get(0));
        names.forEach(name -> countries.putIfAbsent(name, code));
        words.forEach(word -> adjectives.putIfAbsent(word, code));
    }

    void addCommonWords(List<String> words, List<String> known) {
        commonWords.addAll(words);
        knownAllTheSame.addAll(known);
    }
}
