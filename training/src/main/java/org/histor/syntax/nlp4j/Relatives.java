package org.histor.syntax.nlp4j;

/** Relative clauses that the teacher did not see. */
final class Relatives {

    private final Tree tree;

    private Relatives(Tree tree) {
        this.tree = tree;
    }

    static void mend(Tree tree) {
        Relatives relatives = new Relatives(tree);
        for (int token = 0; token < tree.size; token++) {
            relatives.attach(token);
        }
    }

    /** "the raid, in which two died": a clause that begins with a preposition and "which" or "whom" belongs to the noun before it. */
    private void attach(int clause) {
        if (!tree.is(clause, "parataxis", "ccomp", "advcl", "dep", "conj") || !tree.isVerb(clause)) {
            return;
        }
        int first = relativePhrase(clause);
        if (first < 2 || !tree.form[first - 1].equals(",") || tree.leftEdge(clause) < first - 1) {
            return;
        }
        int noun = first - 2;
        while (tree.head[noun] >= 0
                && tree.head[noun] < first
                && tree.is(noun, "compound", "nmod", "punct")
                && !tree.dominates(clause, tree.head[noun])) {
            noun = tree.head[noun];
        }
        if (tree.tagged(noun, "NN", "CD") && !tree.dominates(clause, noun)) {
            tree.attach(clause, noun, "relcl");
        }
    }

    /** Where "in which", "of whom", "some of which" begins among the dependents before the verb, -1 if nowhere. */
    private int relativePhrase(int clause) {
        for (int preposition : tree.children(clause, "prep")) {
            int object = tree.child(preposition, "pobj");
            if (preposition < clause && object == preposition + 1 && tree.tagged(object, "WDT", "WP")) {
                return preposition;
            }
        }
        return -1;
    }
}
