package org.histor.syntax.learned;

import java.util.List;
import java.util.Locale;

/**
 * Dictionary forms: how many characters to cut off a word of some tag and what to put there instead, by the longest ending that is known.
 * Immutable; shared by threads.
 *
 * @param keys  of endings and whole words with a tag, see {@link #key}
 * @param edits for each key the position of its edit in {@code all}
 */
record Lemmatizer(int[] keys, short[] edits, List<Edit> all, KeyTable table) {

    /** Endings longer than this are known only as whole words. */
    static final int LONGEST_ENDING = 6;

    private static final int WHOLE = 64;

    /** @param appended what replaces the last {@code cut} characters */
    record Edit(int cut, String appended) {}

    Lemmatizer(int[] keys, short[] edits, List<Edit> all) {
        this(keys, edits, List.copyOf(all), new KeyTable(keys));
    }

    /** The key of the last {@code length} characters of a word, the whole of it counted apart. */
    static int key(String word, int length, int tag) {
        char[] characters = word.substring(word.length() - length).toCharArray();
        return Hashing.key(tag, length == word.length() ? WHOLE : length, Hashing.text(characters, 0, length));
    }

    /** What an edit starts from: names and marks keep their case. */
    static String base(String form, String upos) {
        return switch (upos) {
            case "PROPN", "PUNCT", "SYM", "X" -> form;
            default ->
                form.toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replace('ʼ', '\'')
                        .replace('`', '\'');
        };
    }

    String lemma(String form, String upos, int tag) {
        String word = base(form, upos);
        int row = table.row(key(word, word.length(), tag));
        for (int length = Math.min(LONGEST_ENDING, word.length() - 1); row < 0 && length >= 0; length--) {
            row = table.row(key(word, length, tag));
        }
        return row < 0 ? word : apply(word, all.get(edits[row]));
    }

    static String apply(String word, Edit edit) {
        return edit.cut() < word.length() || !edit.appended().isEmpty() && edit.cut() == word.length()
                ? word.substring(0, word.length() - edit.cut()).concat(edit.appended())
                : word;
    }
}
