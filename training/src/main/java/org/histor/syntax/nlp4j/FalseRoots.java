package org.histor.syntax.nlp4j;

/** Sentences in which the teacher took the subject, or part of it, for the main word. */
final class FalseRoots {

    private final Tree tree;

    private FalseRoots(Tree tree) {
        this.tree = tree;
    }

    static void mend(Tree tree) {
        int root = tree.root();
        FalseRoots roots = new FalseRoots(tree);
        if (root == 0 && tree.tagged(root, "VB")) {
            roots.seeNounInImperative(root);
        } else if (tree.tagged(root, "NN", "CD", "DT") && tree.form[tree.size - 1].equals(".")) {
            roots.seeVerbInParticiple(root);
        }
    }

    /** "Travel curbs were lifted": no imperative with an object and a clause without a subject, but a noun and its passive. */
    private void seeNounInImperative(int root) {
        int object = tree.child(root, "dobj");
        int clause = object < 0 ? -1 : clauseAfter(root, object);
        if (clause < 0) {
            return;
        }
        tree.attach(clause, -1, "root");
        tree.attach(object, clause, tree.has(clause, "auxpass") ? "nsubjpass" : "nsubj");
        for (int child : tree.children(root)) {
            tree.head[child] = clause;
        }
        tree.attach(root, object, "compound");
        tree.tag[root] = "NN";
    }

    private int clauseAfter(int root, int object) {
        int first = tree.rightEdge(object) + 1;
        for (int clause : tree.children(root, "advcl", "ccomp", "dep", "conj")) {
            boolean helped = first < tree.size
                    && tree.head[first] == clause
                    && tree.is(first, "aux", "auxpass")
                    && tree.tagged(first, "VBD", "VBZ", "VBP", "MD");
            if (helped && !tree.has(clause, "nsubj", "nsubjpass", "mark", "cc")) {
                return clause;
            }
        }
        return -1;
    }

    /** "Thousands of students demonstrated against the law.": in a sentence with a full stop the only verb is finite. */
    private void seeVerbInParticiple(int root) {
        int verb = -1;
        for (int token = 0; token < tree.size; token++) {
            boolean participle = tree.tag[token].equals("VBN") && tree.is(token, "acl");
            if (tree.isVerb(token) && !participle || participle && verb >= 0) {
                return;
            }
            verb = participle ? token : verb;
        }
        if (verb < root || tree.has(verb, "agent", "mark") || tree.tagged(verb - 1, ",")) {
            return;
        }
        boolean passive = Relations.ENGLISH.passives().contains(tree.lemma[verb]) && !tree.has(verb, "dobj");
        tree.attach(verb, -1, "root");
        tree.attach(root, verb, passive ? "nsubjpass" : "nsubj");
        tree.tag[verb] = passive ? "VBN" : "VBD";
        for (int child : tree.children(root, "punct")) {
            if (child > verb) {
                tree.head[child] = verb;
            }
        }
    }
}
