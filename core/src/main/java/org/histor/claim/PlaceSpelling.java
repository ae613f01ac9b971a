package org.histor.claim;

import java.text.Normalizer;
import java.util.Set;

/** The forms under which names of places are looked up. */
final class PlaceSpelling {

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

    private PlaceSpelling() {}

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

    static String withoutArticle(String key) {
        int blank = key.indexOf(' ');
        boolean article =
                blank > 0 && ARTICLES.contains(key.substring(0, blank)) && key.length() - blank > SHORTEST_BARE;
        return article ? key.substring(blank + 1) : key;
    }

    private static String withoutKind(String key) {
        int blank = key.lastIndexOf(' ');
        return blank >= SHORTEST_BARE && KIND_WORDS.contains(key.substring(blank + 1)) ? key.substring(0, blank) : key;
    }

    /** Without its article and without the word for its kind: "Kherson" for "Kherson Oblast"; the key itself if nothing is left of it. */
    static String bare(String key) {
        String bare = withoutKind(withoutArticle(key));
        return bare.length() >= SHORTEST_BARE ? bare : key;
    }
}
