package org.histor.syntax.nlp4j;

/**
 * "A did X; B did Y": the teacher takes the first clause for the content of the second, as if the second were "officials said".
 * Unless it is a verb of speech, the first clause is the head and the second parataxis.
 */
final class RunOns {

    private RunOns() {}

    static void turn(Tree tree) {
        for (int second = tree.size - 1; second >= 0; second--) {
            if (!tree.isVerb(second) || Relations.ENGLISH.speech().contains(tree.lemma[second])) {
                continue;
            }
            for (int first : tree.children(second, "ccomp")) {
                if (first < second
                        && tree.isVerb(first)
                        && !tree.has(first, "mark")
                        && separated(tree, first, second)) {
                    tree.attach(first, tree.head[second], tree.relation[second]);
                    tree.attach(second, first, "parataxis");
                }
            }
        }
    }

    private static boolean separated(Tree tree, int first, int second) {
        for (int i = first + 1; i < second; i++) {
            if (tree.tagged(i, ":") || tree.form[i].equals(";")) {
                return true;
            }
        }
        return tree.child(second, "nsubj", "nsubjpass") > first;
    }
}
