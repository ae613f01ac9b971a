package org.histor.syntax.learned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Sentences for training, with tags and relations as numbers. A tag is an XPOS and a UPOS together: {@code VBD VERB}. */
final class Treebank {

    /** A sentence; heads count from 0, the root's head is the length. Trees are projective: crossing arcs are lifted. */
    record Tree(List<String> forms, byte[] tags, short[] heads, byte[] labels, String[] lemmas, int style) {
        int tag(int word) {
            return tags[word] & 0xFF;
        }

        int size() {
            return heads.length;
        }
    }

    private final List<String> tagNames = new ArrayList<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final List<String> labelNames = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, String> interned = new HashMap<>();

    Treebank() {}

    /** With the numbers that a model already gives to tags and relations. */
    Treebank(List<String> tags, List<String> relations) {
        tags.forEach(tag -> number(tag, this.tags, tagNames));
        relations.forEach(relation -> number(relation, labels, labelNames));
    }

    List<String> tagNames() {
        return tagNames;
    }

    List<String> labelNames() {
        return labelNames;
    }

    synchronized Tree add(Sentence sentence, int style) {
        int size = sentence.size();
        List<String> forms = new ArrayList<>(size);
        Tree tree = new Tree(forms, new byte[size], new short[size], new byte[size], new String[size], style);
        for (Token token : sentence.tokens()) {
            int i = token.index();
            forms.add(intern(token.form()));
            tree.lemmas[i] = intern(token.lemma());
            tree.tags[i] = (byte) number(token.xpos() + " " + token.upos(), tags, tagNames);
            tree.heads[i] = (short) (token.isRoot() ? size : token.head());
            tree.labels[i] = (byte) number(token.deprel(), labels, labelNames);
        }
        return tree;
    }

    private String intern(String text) {
        String known = interned.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static int number(String name, Map<String, Integer> numbers, List<String> names) {
        Integer known = numbers.get(name);
        if (known == null) {
            known = names.size();
            numbers.put(name, known);
            names.add(name);
        }
        return known;
    }

    static Tree lifted(Tree tree) {
        return new Tree(tree.forms(), tree.tags(), lifted(tree.heads()), tree.labels(), tree.lemmas(), tree.style());
    }

    /** Hangs each word whose arc crosses another on the head of its head, shortest arcs first, until none crosses. */
    static short[] lifted(short[] gold) {
        short[] heads = gold.clone();
        for (int crossing = crossing(heads); crossing >= 0; crossing = crossing(heads)) {
            heads[crossing] = heads[heads[crossing]];
        }
        return heads;
    }

    private static int crossing(short[] heads) {
        int best = -1;
        int shortest = Integer.MAX_VALUE;
        for (int i = 0; i < heads.length; i++) {
            int length = Math.abs(heads[i] - i);
            if (heads[i] < heads.length && length > 1 && length < shortest && !isProjective(heads, i)) {
                best = i;
                shortest = length;
            }
        }
        return best;
    }

    private static boolean isProjective(short[] heads, int word) {
        int head = heads[word];
        for (int i = Math.min(word, head) + 1; i < Math.max(word, head); i++) {
            int at = i;
            while (at != head && at < heads.length) {
                at = heads[at];
            }
            if (at != head) {
                return false;
            }
        }
        return true;
    }
}
