package org.histor.syntax.nlp4j;

/** From NLP4J's labels to Universal Dependencies v2, step by step on one tree. */
final class Conversion {

    private Conversion() {}

    static Tree toUniversal(Tree tree) {
        Lemmas.expandContractions(tree);
        TeacherRepairs.mend(tree);
        Prepositions.turn(tree);
        Copulas.turn(tree);
        Clauses.turn(tree);
        Coordinations.turn(tree);
        Nominals.turn(tree);
        FixedPhrases.fuse(tree);
        Labels.rename(tree);
        Punctuation.attach(tree);
        PartsOfSpeech.assign(tree);
        Lemmas.restore(tree);
        if (tree.flaw() != null) {
            flatten(tree);
        }
        return tree;
    }

    /** The tree of last resort: every word hangs on the first. */
    private static void flatten(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            tree.attach(token, token == 0 ? -1 : 0, token == 0 ? "root" : "dep");
        }
    }
}
