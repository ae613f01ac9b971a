package org.histor.syntax;

import java.util.Locale;

/** Words written on the word before them with an apostrophe. */
final class Clitics {

    private Clitics() {}

    /** The end of a clitic ('s, 're, 'll …) that begins with the apostrophe at this place, 0 if there is none. */
    static int after(String text, int apostrophe, int end) {
        int to = apostrophe + 1;
        while (to < end && to - apostrophe <= 3 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return switch (text.substring(apostrophe + 1, to).toLowerCase(Locale.ROOT)) {
            case "s", "d", "m", "re", "ve", "ll" -> to;
            default -> 0;
        };
    }

    /** Where "n't" begins at the end of a word such as "don't", 0 if it does not. */
    static int negation(String text, int from, int to) {
        if (to - from < 4) {
            return 0;
        }
        char n = text.charAt(to - 3);
        char t = text.charAt(to - 1);
        boolean found =
                (n == 'n' || n == 'N') && (t == 't' || t == 'T') && Characters.isApostrophe(text.charAt(to - 2));
        return found ? to - 3 : 0;
    }
}
