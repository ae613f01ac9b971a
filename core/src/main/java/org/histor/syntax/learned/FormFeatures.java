package org.histor.syntax.learned;

import java.util.Arrays;
import java.util.List;

/**
 * What the words of a sentence look like, as numbers: the words themselves, their beginnings, endings and shapes. Digits are all one,
 * curly quotes straight. Reused from sentence to sentence; confined to one thread.
 */
final class FormFeatures {

    static final int SUFFIXES = 5;
    static final int PREFIXES = 4;

    /** The values beyond the last word. */
    static final int NONE = 1;

    /** Whose conventions are followed: 0 the engine's, 1 those of the treebank that is learned from beside it. */
    int style;

    int size;
    int[] exact = new int[0];
    int[] lower = new int[0];
    int[] shape = new int[0];
    int[][] suffix = new int[SUFFIXES][0];
    int[][] prefix = new int[PREFIXES][0];
    /** How many of the words begin with a capital, in four steps: headlines in title case are told apart. */
    int capitals;

    private char[] plain = new char[64];

    void read(List<String> forms) {
        size = forms.size();
        if (exact.length < size) {
            grow(Math.max(size, 2 * exact.length));
        }
        int upper = 0;
        int letters = 0;
        for (int i = 0; i < size; i++) {
            String form = forms.get(i);
            read(form, i);
            char first = form.isEmpty() ? ' ' : form.charAt(0);
            letters += Character.isLetter(first) ? 1 : 0;
            upper += Character.isUpperCase(first) ? 1 : 0;
        }
        capitals = letters < 3 ? 0 : upper == letters ? 3 : 4 * upper > 3 * letters ? 2 : 1;
    }

    int lowerAt(int position) {
        return position >= 0 && position < size ? lower[position] : NONE;
    }

    int shapeAt(int position) {
        return position >= 0 && position < size ? shape[position] : NONE;
    }

    int suffixAt(int length, int position) {
        return position >= 0 && position < size ? suffix[length - 1][position] : NONE;
    }

    private void grow(int capacity) {
        exact = new int[capacity];
        lower = new int[capacity];
        shape = new int[capacity];
        for (int i = 0; i < SUFFIXES; i++) {
            suffix[i] = new int[capacity];
        }
        for (int i = 0; i < PREFIXES; i++) {
            prefix[i] = new int[capacity];
        }
    }

    private void read(String form, int position) {
        int length = form.length();
        if (plain.length < length) {
            plain = Arrays.copyOf(plain, 2 * length);
        }
        for (int i = 0; i < length; i++) {
            plain[i] = simplified(form.charAt(i));
        }
        exact[position] = Hashing.text(plain, 0, length);
        shape[position] = shape(form);
        for (int i = 0; i < length; i++) {
            plain[i] = Character.toLowerCase(plain[i]);
        }
        lower[position] = Hashing.text(plain, 0, length);
        for (int i = 0; i < SUFFIXES; i++) {
            suffix[i][position] = length > i + 1 ? Hashing.text(plain, length - i - 1, length) : NONE;
        }
        for (int i = 0; i < PREFIXES; i++) {
            prefix[i][position] = length > i + 1 ? Hashing.text(plain, 0, i + 1) : NONE;
        }
    }

    private static char simplified(char character) {
        if (character < 128) {
            return character >= '0' && character <= '9' ? '0' : character;
        }
        return switch (character) {
            case '’', '‘', 'ʼ' -> '\'';
            case '“', '”', '„' -> '"';
            case '–' -> '-';
            default -> Character.isDigit(character) ? '0' : character;
        };
    }

    /** The kinds of characters that follow one another: capitals, small letters, digits, hyphens, full stops, others. */
    private static int shape(String form) {
        int shape = 1;
        int last = 0;
        int kinds = 0;
        for (int i = 0; i < form.length() && kinds < 8; i++) {
            int kind = kind(form.charAt(i));
            if (kind != last) {
                shape = shape * 7 + kind;
                last = kind;
                kinds++;
            } else if (i == 1 && kind == 1) {
                shape = shape * 7;
            }
        }
        return shape;
    }

    private static int kind(char character) {
        if (Character.isUpperCase(character)) {
            return 1;
        }
        if (Character.isLetter(character)) {
            return 2;
        }
        if (Character.isDigit(character)) {
            return 3;
        }
        return character == '-' ? 4 : character == '.' ? 5 : 6;
    }
}
