package org.histor.syntax.nlp4j;

/** The teacher sometimes leaves a run-on sentence in pieces, or takes a punctuation mark for the root. */
final class Roots {

    private Roots() {}

    /** All roots but the main one become parataxis, or the relative clause that they look like. */
    static void unite(Tree tree) {
        int main = main(tree);
        for (int token = 0; token < tree.size; token++) {
            if (tree.head[token] >= 0 || token == main) {
                continue;
            }
            int antecedent = antecedent(tree, token);
            if (antecedent >= 0) {
                tree.attach(token, antecedent, "relcl");
            } else if (isMark(tree, token)) {
                tree.attach(token, main, "punct");
            } else {
                tree.attach(token, main, tree.isVerb(token) || tree.isVerb(main) ? "parataxis" : "dep");
            }
        }
        replaceMark(tree, main);
        liftFromMarks(tree);
    }

    /** Nothing hangs on punctuation. */
    private static void liftFromMarks(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            int mark = tree.head[token];
            if (mark >= 0 && tree.is(mark, "punct") && isMark(tree, mark) && tree.head[mark] >= 0) {
                boolean clause = tree.is(token, "ccomp", "root", "advcl");
                tree.attach(token, tree.head[mark], clause ? "parataxis" : tree.relation[token]);
            }
        }
    }

    private static int main(Tree tree) {
        int best = -1;
        for (int token = 0; token < tree.size; token++) {
            if (tree.head[token] < 0 && (best < 0 || rank(tree, token) > rank(tree, best))) {
                best = token;
            }
        }
        return best;
    }

    private static int rank(Tree tree, int token) {
        return tree.isVerb(token) ? 2 : isMark(tree, token) ? 0 : 1;
    }

    private static boolean isMark(Tree tree, int token) {
        return tree.tagged(token, ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP");
    }

    private static void replaceMark(Tree tree, int main) {
        if (!isMark(tree, main)) {
            return;
        }
        int best = -1;
        for (int child : tree.children(main)) {
            best = best < 0 || rank(tree, child) > rank(tree, best) ? child : best;
        }
        if (best >= 0 && !isMark(tree, best)) {
            tree.promote(best, "root", main, "punct");
        }
    }

    /** The noun before "which" or "who" of a clause that was left without a head. */
    private static int antecedent(Tree tree, int root) {
        for (int pronoun : tree.children(root, "nsubj", "nsubjpass", "dobj")) {
            int before = pronoun - 1;
            while (before >= 0 && tree.tagged(before, ",")) {
                before--;
            }
            boolean relative =
                    tree.tag[pronoun].equals("WDT") || tree.lower(pronoun).equals("who");
            if (relative && before >= 0 && tree.isNominal(before) && !tree.dominates(root, before)) {
                return before;
            }
        }
        return -1;
    }
}
