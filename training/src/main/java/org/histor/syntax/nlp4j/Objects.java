package org.histor.syntax.nlp4j;

/** Objects of verbs, and what is said of them, that the teacher hangs elsewhere. */
final class Objects {

    private final Tree tree;
    private final Relations relations = Relations.ENGLISH;

    private Objects(Tree tree) {
        this.tree = tree;
    }

    static void mend(Tree tree) {
        Objects objects = new Objects(tree);
        for (int token = 0; token < tree.size; token++) {
            objects.findObject(token);
            objects.nameObject(token);
            objects.describeObject(token);
            objects.liftCharge(token);
        }
    }

    /** "Amman held the owners responsible": what follows the verb without a comma is no apposition to its subject. */
    private void findObject(int token) {
        int subject = tree.head[token];
        if (subject < 0 || !tree.is(token, "appos") || !tree.is(subject, "nsubj") || tree.head[subject] < 0) {
            return;
        }
        int verb = tree.head[subject];
        if (subject < verb
                && tree.leftEdge(token) == verb + 1
                && tree.isVerb(verb)
                && !tree.has(verb, "dobj", "attr")) {
            tree.attach(token, verb, "dobj");
        }
    }

    /** "called the ambassador a very stupid guy": what someone is called is no apposition. */
    private void nameObject(int token) {
        int named = tree.head[token];
        if (named < 0 || !tree.is(token, "appos") || !tree.is(named, "dobj", "nsubjpass") || tree.head[named] < 0) {
            return;
        }
        int verb = tree.head[named];
        int edge = tree.leftEdge(token);
        if (tree.has(token, "det")
                && relations.naming().contains(tree.lemma[verb])
                && !tree.tagged(edge - 1, ",", "-LRB-", ":")) {
            tree.attach(token, verb, "oprd");
        }
    }

    /** "held the owners responsible for the fire": an adjective after its noun is said of the object. */
    private void describeObject(int adjective) {
        int object = tree.head[adjective];
        boolean after = object >= 0
                && object == adjective - 1
                && tree.tagged(adjective, "JJ")
                && tree.is(adjective, "nmod", "amod");
        if (after && tree.is(object, "dobj") && relations.naming().contains(tree.lemma[tree.head[object]])) {
            tree.attach(adjective, tree.head[object], "oprd");
        }
    }

    /** "convicted a doctor of killing refugees": what someone is accused of belongs to the verb. */
    private void liftCharge(int preposition) {
        int object = tree.head[preposition];
        if (object < 0
                || !tree.is(preposition, "prep")
                || !tree.is(object, "dobj")
                || !tree.lower(preposition).equals("of")) {
            return;
        }
        int verb = tree.head[object];
        int charge = tree.child(preposition, "pcomp", "pobj");
        boolean act = charge >= 0
                && (tree.tag[charge].equals("VBG")
                        || tree.tag[charge].equals("NN") && !tree.has(charge, "det", "poss"));
        if (act && relations.charging().contains(tree.lemma[verb])) {
            tree.head[preposition] = verb;
        }
    }
}
