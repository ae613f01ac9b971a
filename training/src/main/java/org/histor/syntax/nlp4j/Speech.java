package org.histor.syntax.nlp4j;

/** Content of speech that the teacher has hung the wrong way round. */
final class Speech {

    private final Tree tree;
    private final Relations relations = Relations.ENGLISH;

    private Speech(Tree tree) {
        this.tree = tree;
    }

    static void mend(Tree tree) {
        Speech speech = new Speech(tree);
        for (int token = 0; token < tree.size; token++) {
            if (tree.isVerb(token) && speech.relations.speech().contains(tree.lemma[token])) {
                speech.turnContentFirst(token);
                speech.openContent(token);
            }
        }
    }

    /** "Here he is," she said: the verb of speech is the head, not the complement. */
    private void turnContentFirst(int verb) {
        int content = tree.head[verb];
        boolean after = content >= 0 && content < verb && tree.is(verb, "ccomp") && !tree.has(verb, "mark", "ccomp");
        if (!after
                || !tree.has(verb, "nsubj")
                || !setOff(content, verb)
                || tree.rightEdge(content) != Math.max(tree.rightEdge(verb), lastMark())) {
            return;
        }
        tree.attach(verb, tree.head[content], tree.relation[content]);
        tree.attach(content, verb, "ccomp");
    }

    private int lastMark() {
        return tree.tagged(tree.size - 1, ".") ? tree.size - 1 : -1;
    }

    private boolean setOff(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (tree.tagged(i, ",", "''") || tree.form[i].equals("?") || tree.form[i].equals("!")) {
                return true;
            }
        }
        return false;
    }

    /** "claiming its spyware targeted him": the teacher sees an object and a conjunct where there is a clause without "that". */
    private void openContent(int verb) {
        int object = tree.child(verb, "dobj");
        if (object < verb || tree.has(verb, "ccomp", "xcomp")) {
            return;
        }
        int clause = finiteRightAfter(tree.rightEdge(object) + 1);
        if (clause < 0
                || tree.head[clause] < 0
                || tree.head[clause] > verb
                || tree.has(clause, "nsubj", "nsubjpass", "mark")) {
            return;
        }
        int former = tree.head[clause];
        if (tree.dominates(clause, verb) || !tree.is(clause, "conj", "dep", "ccomp", "advcl", "parataxis")) {
            return;
        }
        tree.attach(clause, verb, "ccomp");
        tree.attach(object, clause, tree.has(clause, "auxpass") ? "nsubjpass" : "nsubj");
        for (int conjunct : tree.children(former, "conj")) {
            if (conjunct > clause) {
                tree.head[conjunct] = clause;
            }
        }
    }

    private int finiteRightAfter(int start) {
        int at = start;
        while (at < tree.size && (tree.is(at, "aux", "auxpass", "neg") || tree.tagged(at, "RB"))) {
            at++;
        }
        boolean helped = at > start && tree.tagged(start, "VBD", "VBZ", "VBP", "MD");
        boolean bare = at < tree.size && tree.tagged(at, "VBD", "VBZ", "VBP", "VB") && !tree.has(at, "aux");
        return at < tree.size && tree.isVerb(at) && (helped || bare) ? at : -1;
    }
}
