package org.histor.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All places that are known by name, and the names and adjectives of countries. Immutable after loading. */
final class Gazetteer {

    private static final Set<String> ARTICLES = Set.of("al", "ar", "as", "ash", "az", "an", "ad", "at", "el", "the");
    private static final Set<String> KIND_WORDS = Set.of(
            "province",
            "oblast",
            "region",
            "governorate",
            "state",
            "city",
            "district",
            "county",
            "department",
            "krai",
            "republic");
    private static final String APOSTROPHES = "’'‘`´ʼʻ.”\"";
    private static final String BLANKS = "-–/";
    private static final int SHORTEST_BARE = 3;

    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<String, Place> capitals = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Set<String> commonWords = new HashSet<>();
    private final Set<String> knownAllTheSame = new HashSet<>();

    /** The form under which a name is looked up: no case, accents, apostrophes, hyphens. */
    static String fold(String name) {
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            boolean blank = Character.isWhitespace(letter) || BLANKS.indexOf(letter) >= 0;
            boolean begun = !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ';
            if (blank && begun) {
                folded.append(' ');
            } else if (!blank
                    && APOSTROPHES.indexOf(letter) < 0
                    && Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(plainLetter(Character.toLowerCase(letter)));
            }
        }
        return folded.toString().strip();
    }

    /** Letters that Unicode does not take apart. */
    private static String plainLetter(char letter) {
        return switch (letter) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            default -> String.valueOf(letter);
        };
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 128);
    }

    private static String withoutArticle(String key) {
        int blank = key.indexOf(' ');
        boolean article =
                blank > 0 && ARTICLES.contains(key.substring(0, blank)) && key.length() - blank > SHORTEST_BARE;
        return article ? key.substring(blank + 1) : key;
    }

    private static String withoutKind(String key) {
        int blank = key.lastIndexOf(' ');
        return blank >= SHORTEST_BARE && KIND_WORDS.contains(key.substring(blank + 1)) ? key.substring(0, blank) : key;
    }

    /** Places of that name, the biggest first. */
    List<Place> named(String name) {
        String key = fold(name);
        List<Place> found = byName.get(key);
        if (found != null) {
            return found;
        }
        String bare = withoutArticle(key);
        return bare.equals(key) ? List.of() : byName.getOrDefault(bare, List.of());
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
        return Optional.ofNullable(capitals.get(country));
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

    void add(Place place, String name) {
        String key = fold(name);
        put(key, place);
        String bare = withoutKind(withoutArticle(key));
        if (!bare.equals(key) && bare.length() >= SHORTEST_BARE) {
            put(bare, place);
        }
    }

    /** Gives places other names to show, under which they are found too. */
    void show(Map<Place, String> names) {
        Map<Place, Place> renamed = new HashMap<>();
        names.forEach((place, name) -> renamed.put(place, place.named(name)));
        byName.values().forEach(list -> list.replaceAll(place -> renamed.getOrDefault(place, place)));
        capitals.replaceAll((country, place) -> renamed.getOrDefault(place, place));
        renamed.values().forEach(place -> add(place, place.name()));
    }

    private void put(String key, Place place) {
        List<Place> places = byName.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!places.contains(place)) {
            places.add(place);
        }
    }

    void addCapital(Place place) {
        if (place.country() != null) {
            capitals.putIfAbsent(place.country(), place);
        }
    }

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
