package org.histor.syntax.nlp4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dependency tree under conversion: first as the teacher gave it, at the end in Universal Dependencies. Positions count from 0, the
 * root's head is -1. Confined to one thread.
 */
final class Tree {

    final int size;
    final String[] form;
    /** Part-of-speech tags of the Penn Treebank. */
    final String[] tag;

    final String[] lemma;
    final String[] upos;
    final int[] head;
    final String[] relation;

    Tree(List<String> forms) {
        size = forms.size();
        form = forms.toArray(String[]::new);
        tag = new String[size];
        lemma = new String[size];
        upos = new String[size];
        head = new int[size];
        relation = new String[size];
    }

    List<Integer> children(int parent) {
        List<Integer> found = new ArrayList<>(4);
        for (int i = 0; i < size; i++) {
            if (head[i] == parent) {
                found.add(i);
            }
        }
        return found;
    }

    List<Integer> children(int parent, String... relations) {
        List<Integer> found = new ArrayList<>(2);
        for (int i = 0; i < size; i++) {
            if (head[i] == parent && is(i, relations)) {
                found.add(i);
            }
        }
        return found;
    }

    /** The first child with one of the relations, -1 if there is none. */
    int child(int parent, String... relations) {
        for (int i = 0; i < size; i++) {
            if (head[i] == parent && is(i, relations)) {
                return i;
            }
        }
        return -1;
    }

    boolean has(int parent, String... relations) {
        return child(parent, relations) >= 0;
    }

    boolean is(int token, String... relations) {
        for (String candidate : relations) {
            if (relation[token].equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    boolean tagged(int token, String... prefixes) {
        for (String prefix : prefixes) {
            if (tag[token].startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    boolean isVerb(int token) {
        return tagged(token, "VB");
    }

    boolean isNominal(int token) {
        return tagged(token, "NN", "PRP", "CD", "DT", "WP", "WDT", "EX", "$", "ADD", "FW")
                && !tag[token].equals("PRP$");
    }

    String lower(int token) {
        return form[token].toLowerCase(java.util.Locale.ROOT);
    }

    boolean lowerIn(int token, Set<String> words) {
        return words.contains(lower(token));
    }

    void attach(int token, int newHead, String newRelation) {
        head[token] = newHead;
        relation[token] = newRelation;
    }

    /**
     * Turns parent and child round: the child takes the parent's place (with the relation given), the parent and all its other children
     * hang on the child.
     */
    void promote(int child, String childRelation, int parent, String parentRelation) {
        for (int other = 0; other < size; other++) {
            if (head[other] == parent && other != child) {
                head[other] = child;
            }
        }
        attach(child, head[parent], childRelation);
        attach(parent, child, parentRelation);
    }

    /** Whether {@code below} is {@code above} or hangs below it; false also where a cycle cuts it off. */
    boolean dominates(int above, int below) {
        int at = below;
        for (int steps = 0; at >= 0 && steps <= size; steps++) {
            if (at == above) {
                return true;
            }
            at = head[at];
        }
        return false;
    }

    int root() {
        for (int i = 0; i < size; i++) {
            if (head[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Distance to the root; {@code size + 1} on a cycle. */
    int depth(int token) {
        int depth = 0;
        for (int at = token; head[at] >= 0; at = head[at]) {
            if (++depth > size) {
                return size + 1;
            }
        }
        return depth;
    }

    /** Positions, the deepest first: children come before their heads. */
    List<Integer> bottomUp() {
        List<Integer> order = new ArrayList<>(size);
        int[] depths = new int[size];
        for (int i = 0; i < size; i++) {
            order.add(i);
            depths[i] = depth(i);
        }
        order.sort((a, b) -> Integer.compare(depths[b], depths[a]));
        return order;
    }

    /** The leftmost position of the subtree. */
    int leftEdge(int token) {
        for (int i = 0; i < token; i++) {
            if (dominates(token, i)) {
                return i;
            }
        }
        return token;
    }

    int rightEdge(int token) {
        for (int i = size - 1; i > token; i--) {
            if (dominates(token, i)) {
                return i;
            }
        }
        return token;
    }

    /** Why this is no tree, or null if it is one. */
    @Nullable
    String flaw() {
        int roots = 0;
        for (int i = 0; i < size; i++) {
            roots += head[i] < 0 ? 1 : 0;
            if (depth(i) > size) {
                return "cycle at " + i;
            }
        }
        return size == 0 || roots == 1 ? null : roots + " roots";
    }
}
