package org.histor.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.WordLists;
import org.histor.syntax.Token;

/** The words of {@code cues/place.yaml}, in lower case. */
final class PlaceWords {

    private static final String FILE = "cues/place.yaml";
    private static final Set<String> LISTS = Set.of(
            "within",
            "pointed",
            "from",
            "to",
            "located",
            "located states",
            "located nouns",
            "places",
            "foreign posts",
            "kinds town",
            "kinds division",
            "directions",
            "bearings",
            "not places",
            "state nouns",
            "capital nouns",
            "town nouns",
            "border nouns",
            "definite");

    private final Map<String, Set<String>> lists = new HashMap<>();

    private PlaceWords(WordLists words) {
        for (String name : LISTS) {
            Set<String> lower = new HashSet<>();
            words.list(name).forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
            lists.put(name, lower);
        }
    }

    static PlaceWords load() {
        return new PlaceWords(WordLists.read(FILE, LISTS));
    }

    boolean is(String list, Token token) {
        return is(list, VerbGroup.lemma(token)) || is(list, VerbGroup.form(token));
    }

    boolean isPlace(Token token) {
        return is("places", token);
    }

    boolean is(String list, String word) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list '" + list + "' in " + FILE);
        }
        return words.contains(word);
    }
}
