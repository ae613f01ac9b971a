package org.histor.syntax.learned;

/** What a tagged word is to the parser, whatever the state: itself, its tag, and its neighbours. */
final class WordFeatures {

    /** At least as many as {@link #extract} gives. */
    static final int MOST = 40;

    private WordFeatures() {}

    /** Writes the features of a word, the root if {@code at} is the number of words, and returns how many. */
    static int extract(FormFeatures words, int[] tags, int at, int[] out) {
        int template = 2000;
        if (at == words.size) {
            out[0] = Hashing.key(template, 0);
            return 1;
        }
        int word = words.lower[at];
        int tag = tags[at];
        int left = tag(words, tags, at - 1);
        int right = tag(words, tags, at + 1);
        int n = 0;
        out[n++] = Hashing.key(++template, word);
        out[n++] = Hashing.key(++template, word, tag);
        out[n++] = Hashing.key(++template, tag);
        out[n++] = Hashing.key(++template, words.suffixAt(3, at), tag);
        out[n++] = Hashing.key(++template, words.suffixAt(2, at));
        out[n++] = Hashing.key(++template, words.prefix[2][at]);
        out[n++] = Hashing.key(++template, words.shape[at]);
        out[n++] = Hashing.key(++template, words.capitals, tag);
        out[n++] = Hashing.key(++template, words.lowerAt(at - 1));
        out[n++] = Hashing.key(++template, words.lowerAt(at + 1));
        out[n++] = Hashing.key(++template, words.lowerAt(at - 2));
        out[n++] = Hashing.key(++template, words.lowerAt(at + 2));
        out[n++] = Hashing.key(++template, left);
        out[n++] = Hashing.key(++template, right);
        out[n++] = Hashing.key(++template, tag(words, tags, at - 2));
        out[n++] = Hashing.key(++template, tag(words, tags, at + 2));
        out[n++] = Hashing.key(++template, tag(words, tags, at - 3));
        out[n++] = Hashing.key(++template, tag(words, tags, at + 3));
        out[n++] = Hashing.key(++template, left, tag);
        out[n++] = Hashing.key(++template, tag, right);
        out[n++] = Hashing.key(++template, left, tag, right);
        out[n++] = Hashing.key(++template, tag, right, tag(words, tags, at + 2));
        out[n++] = Hashing.key(++template, words.lowerAt(at - 1), word);
        out[n++] = Hashing.key(++template, word, words.lowerAt(at + 1));
        if (words.style != 0) {
            out[n++] = Hashing.key(++template, words.style);
            out[n++] = Hashing.key(++template, words.style, word);
            out[n++] = Hashing.key(++template, words.style, tag);
        }
        return n;
    }

    private static int tag(FormFeatures words, int[] tags, int at) {
        return at < 0 || at >= words.size ? -1 : tags[at];
    }
}
