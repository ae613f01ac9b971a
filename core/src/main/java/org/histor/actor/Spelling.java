package org.histor.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How names are compared: without accents, dots, hyphens and apostrophes ("U.S." = "US", "al-Qaeda" = "Al Qaeda", "Élysée" = "Elysee"),
 * but with their case, since "turkey" is no country and "us" no state.
 */
final class Spelling {

    /** A stretch of letters or digits of a word. */
    record Part(String key, String written) {}

    private Spelling() {}

    /** The parts of a word; a comma is a part of its own, other signs are none. */
    static List<Part> parts(String word) {
        if (isPlainWord(word)) {
            return List.of(new Part(word.toLowerCase(Locale.ROOT), word));
        }
        List<Part> parts = new ArrayList<>(2);
        StringBuilder part = new StringBuilder();
        String plain = plain(word);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+' || c == '&') {
                part.append(c);
            } else if (c != '.') {
                flush(part, parts);
                if (c == ',' || c == ';' || c == '"' || c == '“' || c == '”') {
                    parts.add(new Part(",", ","));
                }
            }
        }
        flush(part, parts);
        return parts;
    }

    /** One stretch of letters and digits of English: what most words are. */
    private static boolean isPlainWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static void flush(StringBuilder part, List<Part> parts) {
        if (!part.isEmpty()) {
            String written = part.toString();
            parts.add(new Part(written.toLowerCase(Locale.ROOT), written));
            part.setLength(0);
        }
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** Without accents; letters that Unicode does not take apart are replaced by their nearest. */
    static String plain(String word) {
        if (isAscii(word)) {
            return word;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(
                        switch (c) {
                            case 'ø' -> 'o';
                            case 'Ø' -> 'O';
                            case 'ı' -> 'i';
                            case 'ł' -> 'l';
                            case 'Ł' -> 'L';
                            case 'đ' -> 'd';
                            case 'Đ' -> 'D';
                            case '’', '‘', '´' -> '\'';
                            case '–', '—' -> '-';
                            default -> c;
                        });
            }
        }
        return plain.toString();
    }

    /** One key for a word: lower case, its parts joined by blanks. */
    static String key(String word) {
        if (isPlainWord(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        StringBuilder key = new StringBuilder();
        for (Part part : parts(word)) {
            key.append(key.isEmpty() ? "" : " ").append(part.key());
        }
        return key.toString();
    }

    /**
     * Whether text may stand for a part of a name. A name in capitals ("US", "WHO") wants capitals, or, from four letters on, a capital
     * ("Nato"); a name with a capital wants one; all else may be written in any way.
     */
    static boolean fits(String name, String text) {
        if (!Character.isUpperCase(name.charAt(0))) {
            return true;
        }
        if (!Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        if (name.length() > 1 && isCapitals(name)) {
            return isCapitals(text) || name.length() > 3;
        }
        return true;
    }

    static boolean isCapitals(String word) {
        return word.chars().allMatch(c -> Character.isUpperCase(c) || !Character.isLetter(c))
                && word.chars().anyMatch(Character::isLetter);
    }
}
