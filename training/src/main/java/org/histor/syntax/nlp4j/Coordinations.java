package org.histor.syntax.nlp4j;

/** In Universal Dependencies all conjuncts hang on the first, each conjunction on the conjunct that follows it. */
final class Coordinations {

    private Coordinations() {}

    static void turn(Tree tree) {
        attachConjunctions(tree);
        flatten(tree);
    }

    private static void attachConjunctions(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            if (!tree.is(token, "cc") || tree.head[token] < 0 || tree.head[token] > token) {
                continue;
            }
            for (int conjunct : tree.children(tree.head[token], "conj")) {
                if (conjunct > token) {
                    tree.head[token] = conjunct;
                    break;
                }
            }
        }
    }

    private static void flatten(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            int head = tree.head[token];
            for (int steps = 0;
                    steps < tree.size
                            && tree.is(token, "conj")
                            && head >= 0
                            && tree.is(head, "conj")
                            && tree.head[head] >= 0;
                    steps++) {
                head = tree.head[head];
            }
            tree.head[token] = head;
        }
    }
}
