package org.histor.syntax.nlp4j;

import java.util.Set;

/** Inside noun phrases: modifiers by part of speech, amounts of money. */
final class Nominals {

    private static final Set<String> CURRENCY_TAG = Set.of("$");

    private Nominals() {}

    static void turn(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            if (tree.is(token, "nmod", "qmod", "amod")) {
                tree.relation[token] = modifier(tree, token);
            }
        }
        for (int token = 0; token < tree.size; token++) {
            if (CURRENCY_TAG.contains(tree.tag[token])
                    && tree.head[token] > token
                    && tree.tagged(tree.head[token], "CD")) {
                money(tree, token);
            }
        }
        fixQuantityComparisons(tree);
    }

    private static String modifier(Tree tree, int token) {
        int head = tree.head[token];
        if (tree.is(token, "qmod")) {
            return tree.tag[token].equals("DT") ? "det" : tree.tag[token].equals("CD") ? "compound" : "advmod";
        }
        if (tree.tagged(token, "CD")) {
            return head >= 0 && tree.tagged(head, "CD") ? "compound" : "nummod";
        }
        if (tree.tagged(token, "JJ", "VB")) {
            return "amod";
        }
        if (tree.tagged(token, "NN", "AFX")) {
            return token < head ? "compound" : "nmod";
        }
        if (tree.tagged(token, "RB")) {
            return "advmod";
        }
        return tree.tagged(token, "DT", "WDT", "PDT") ? "det" : "nmod";
    }

    /** "$ 1.5 billion": the sign is the head; numerals before the last number stay with it. */
    private static void money(Tree tree, int sign) {
        int number = tree.head[sign];
        int numberHead = tree.head[number];
        String relation = tree.relation[number];
        for (int child : tree.children(number)) {
            if (child != sign && (child < sign || child > number)) {
                tree.head[child] = sign;
            }
        }
        tree.attach(sign, numberHead, relation.equals("nummod") ? "compound" : relation);
        tree.attach(number, sign, "nummod");
    }

    /** "more than 30": "than" is fixed to "more". */
    private static void fixQuantityComparisons(Tree tree) {
        for (int token = 1; token < tree.size; token++) {
            if (tree.lower(token).equals("than")
                    && tree.head[token] == tree.head[token - 1]
                    && tree.is(token - 1, "advmod")
                    && tree.is(token, "advmod", "amod", "nmod")) {
                tree.attach(token, token - 1, "fixed");
            }
        }
    }
}
