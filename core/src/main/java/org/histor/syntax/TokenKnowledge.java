package org.histor.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.WordLists;

/** What {@code knowledge/syntax/tokens.yaml} says about abbreviations and other words that matter for where words and sentences end. */
final class TokenKnowledge {

    private static final Set<String> LISTS = Set.of(
            "before_name",
            "before_number",
            "anywhere",
            "starters",
            "said",
            "units",
            "apostrophe_words",
            "contractions");

    private static final class Shared {
        static final TokenKnowledge ENGLISH = new TokenKnowledge(WordLists.read("syntax/tokens.yaml", LISTS));
    }

    private final Set<String> beforeName;
    private final Set<String> beforeNumber;
    private final Set<String> anywhere;
    private final Set<String> starters;
    private final Set<String> said;
    private final Set<String> units;
    private final Set<String> apostropheWords;
    private final Map<String, Integer> contractions = new HashMap<>();

    private TokenKnowledge(WordLists lists) {
        beforeName = lists.set("before_name");
        beforeNumber = lists.set("before_number");
        anywhere = lists.set("anywhere");
        starters = lists.set("starters");
        said = lists.set("said");
        units = lists.set("units");
        apostropheWords = lists.set("apostrophe_words");
        for (String contraction : lists.list("contractions")) {
            contractions.put(contraction.replace("-", ""), contraction.indexOf('-'));
        }
    }

    static TokenKnowledge english() {
        return Shared.ENGLISH;
    }

    /** Stands before a name, so that its full stop never ends a sentence. */
    boolean isTitle(String withStop) {
        return beforeName.contains(withStop);
    }

    boolean isAbbreviationBeforeNumber(String withStop) {
        return beforeNumber.contains(withStop);
    }

    boolean isAbbreviation(String withStop) {
        return beforeName.contains(withStop) || anywhere.contains(withStop);
    }

    boolean startsSentence(String word) {
        return starters.contains(word);
    }

    boolean isSpeech(String word) {
        return said.contains(word);
    }

    boolean isUnit(String word) {
        return units.contains(word);
    }

    boolean startsWithApostrophe(String word) {
        return apostropheWords.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    /** Where a word such as "cannot" is cut, 0 if it is not. */
    int cut(String word) {
        return contractions.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
