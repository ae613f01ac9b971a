package org.histor.syntax.nlp4j;

import java.util.List;

/** "because of", "according to", "as well as": function words of several words, the first of which is the head of the others. */
final class FixedPhrases {

    private FixedPhrases() {}

    static void fuse(Tree tree) {
        markSuperlatives(tree);
        for (int start = 0; start < tree.size; start++) {
            for (List<String> phrase : Relations.ENGLISH.fixed()) {
                if (stands(tree, start, phrase) && fuse(tree, start, phrase.size())) {
                    start += phrase.size() - 1;
                    break;
                }
            }
        }
    }

    /** "at least 12": "at" is the case of "least", which modifies the number. */
    private static void markSuperlatives(Tree tree) {
        for (int at = 0; at + 1 < tree.size; at++) {
            boolean superlative =
                    tree.lower(at + 1).equals("least") || tree.lower(at + 1).equals("most");
            if (superlative && tree.lower(at).equals("at") && tree.head[at] == at + 1) {
                tree.relation[at] = "case";
                tree.tag[at] = "IN";
            }
        }
    }

    private static boolean stands(Tree tree, int start, List<String> phrase) {
        if (start + phrase.size() > tree.size) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!tree.lower(start + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The words must be a unit in the tree already: one head outside, and nothing but they below them. */
    private static boolean fuse(Tree tree, int start, int length) {
        int end = start + length;
        int top = -1;
        for (int i = start; i < end; i++) {
            boolean outside = tree.head[i] < start || tree.head[i] >= end;
            if (outside && tree.head[i] < 0 || outside && top >= 0 && tree.head[top] != tree.head[i]) {
                return false;
            }
            top = outside && (top < 0 || isFunction(tree, i)) ? i : top;
        }
        if (top < 0 || !isFunction(tree, top)) {
            return false;
        }
        for (int i = 0; i < tree.size; i++) {
            if ((i < start || i >= end) && tree.head[i] >= start && tree.head[i] < end) {
                tree.head[i] = tree.head[top];
            }
        }
        tree.attach(start, tree.head[top], tree.relation[top]);
        for (int i = start + 1; i < end; i++) {
            tree.attach(i, start, "fixed");
        }
        return true;
    }

    private static boolean isFunction(Tree tree, int token) {
        return tree.is(token, "case", "mark", "cc", "advmod", "qmod", "amod")
                || tree.lower(token).equals("other")
                || tree.lower(token).equals("another");
    }
}
