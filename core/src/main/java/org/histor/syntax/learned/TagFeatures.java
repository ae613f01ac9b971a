package org.histor.syntax.learned;

/** What the tagger looks at: the word, its neighbours, and the tags already given to the two words before. */
final class TagFeatures {

    /** At least as many as {@link #extract} gives. */
    static final int MOST = 48;

    private TagFeatures() {}

    /** Writes the features of a word and returns how many. */
    static int extract(FormFeatures words, int at, int[] tags, int[] out) {
        int before = at > 0 ? tags[at - 1] + 2 : FormFeatures.NONE;
        int earlier = at > 1 ? tags[at - 2] + 2 : FormFeatures.NONE;
        int word = words.lower[at];
        int left = words.lowerAt(at - 1);
        int right = words.lowerAt(at + 1);
        int template = 0;
        int n = 0;
        out[n++] = Hashing.key(template++, 0);
        out[n++] = Hashing.key(template++, words.exact[at]);
        out[n++] = Hashing.key(template++, word);
        out[n++] = Hashing.key(template++, left);
        out[n++] = Hashing.key(template++, right);
        out[n++] = Hashing.key(template++, words.lowerAt(at - 2));
        out[n++] = Hashing.key(template++, words.lowerAt(at + 2));
        out[n++] = Hashing.key(template++, words.lowerAt(at + 3));
        out[n++] = Hashing.key(template++, left, word);
        out[n++] = Hashing.key(template++, word, right);
        out[n++] = Hashing.key(template++, left, right);
        out[n++] = Hashing.key(template++, right, words.lowerAt(at + 2));
        for (int[] suffix : words.suffix) {
            out[n++] = Hashing.key(template++, suffix[at]);
        }
        for (int[] prefix : words.prefix) {
            out[n++] = Hashing.key(template++, prefix[at]);
        }
        out[n++] = Hashing.key(template++, words.suffixAt(3, at + 1));
        out[n++] = Hashing.key(template++, words.suffixAt(2, at + 1));
        out[n++] = Hashing.key(template++, words.suffixAt(3, at - 1));
        out[n++] = Hashing.key(template++, words.suffixAt(3, at + 2));
        out[n++] = Hashing.key(template++, words.suffixAt(3, at), words.suffixAt(3, at + 1));
        out[n++] = Hashing.key(template++, words.shape[at], at == 0 ? 1 : 0, words.capitals);
        out[n++] = Hashing.key(template++, word, words.shape[at], words.capitals);
        out[n++] = Hashing.key(template++, words.shapeAt(at + 1));
        out[n++] = Hashing.key(template++, words.shapeAt(at - 1));
        out[n++] = Hashing.key(template++, words.shapeAt(at - 1), words.shape[at], words.shapeAt(at + 1));
        out[n++] = Hashing.key(template++, before);
        out[n++] = Hashing.key(template++, earlier, before);
        out[n++] = Hashing.key(template++, before, word);
        out[n++] = Hashing.key(template++, before, words.suffixAt(3, at));
        out[n++] = Hashing.key(template++, before, right);
        out[n++] = Hashing.key(template++, earlier, before, word);
        out[n++] = Hashing.key(template++, before, word, right);
        out[n++] = Hashing.key(template++, before, left);
        if (words.style != 0) {
            out[n++] = Hashing.key(template++, words.style);
            out[n++] = Hashing.key(template++, words.style, word);
            out[n++] = Hashing.key(template++, words.style, words.suffixAt(3, at));
            out[n++] = Hashing.key(template, words.style, before);
        }
        return n;
    }
}
