package org.histor.syntax.nlp4j;

/** Subjects that the teacher took for the object of the preposition before them, and the other way round. */
final class LostSubjects {

    private final Tree tree;
    private final Relations relations = Relations.ENGLISH;

    private LostSubjects(Tree tree) {
        this.tree = tree;
    }

    static void mend(Tree tree) {
        LostSubjects subjects = new LostSubjects(tree);
        for (int token = 0; token < tree.size; token++) {
            if (tree.isVerb(token)) {
                subjects.freeFromMark(token);
                subjects.giveSubject(token);
                subjects.takeSecondSubject(token);
                subjects.takeFromFrontedPhrase(token);
                subjects.takeFromParticiple(token);
            }
        }
    }

    /** "after the envoys had left", where "after" marks the clause already but has kept "the envoys". */
    private void freeFromMark(int verb) {
        int mark = tree.child(verb, "mark");
        int subject = mark < 0 ? -1 : tree.child(mark, "pobj");
        if (subject >= 0 && subject < verb && !tree.has(verb, "nsubj", "nsubjpass")) {
            tree.attach(subject, verb, tree.has(verb, "auxpass") ? "nsubjpass" : "nsubj");
        }
    }

    /** A verb has one subject: of two, one belongs to what stands between them. */
    private void takeSecondSubject(int verb) {
        int first = tree.child(verb, "nsubj", "nsubjpass");
        boolean relative = first >= 0 && tree.tagged(first, "WDT", "WP") && tree.is(verb, "relcl");
        for (int second : tree.children(verb, "nsubj", "nsubjpass")) {
            int before = second <= first || second > verb ? -1 : tree.leftEdge(second) - 1;
            if (before > first && tree.tagged(before, "CC") && tree.head[before] == first) {
                tree.attach(second, first, "conj");
            } else if (before >= first && relative && !tree.has(verb, "dobj")) {
                tree.relation[first] = "dobj";
            } else if (before > first && tree.dominates(first, before)) {
                hangBelow(second, before);
            }
        }
    }

    /** "Rebels such as the militia agreed", "Claims that Iran arms the militia were repeated". */
    private void hangBelow(int noun, int before) {
        if (tree.is(before, "prep") && !tree.has(before, "pobj", "pcomp")) {
            tree.attach(noun, before, "pobj");
        } else if (tree.isVerb(before) && !tree.has(before, "dobj")) {
            tree.attach(noun, before, "dobj");
        }
    }

    /**
     * "In January, the minister, Leonid Maltsev, agreed …": a verb that has no subject, behind a phrase that ends in what looks like an
     * apposition or a conjunct after a comma.
     */
    private void takeFromFrontedPhrase(int verb) {
        if (tree.has(verb, "nsubj", "nsubjpass", "csubj", "expl", "attr")
                || !tree.is(verb, "root", "ccomp", "conj", "advcl", "parataxis")) {
            return;
        }
        int first = firstWord(verb);
        if (first < 2 || !isFinite(first, verb)) {
            return;
        }
        int end = first - 1;
        while (end > 0 && tree.tagged(end, ",", "''", "-RRB-")) {
            end--;
        }
        int subject = -1;
        for (int at = end, steps = 0; at >= 0 && at != verb && steps < tree.size; at = tree.head[at], steps++) {
            boolean set = tree.is(at, "appos", "conj", "npadvmod") && tree.tagged(at, "NN", "PRP", "DT", "CD");
            if (set && afterComma(at) && tree.rightEdge(at) <= first) {
                subject = at;
            }
            if (tree.head[at] == verb && (subject < 0 || !tree.is(at, "prep", "npadvmod", "advcl") || at > verb)) {
                return;
            }
        }
        if (subject >= 0 && tree.dominates(verb, subject)) {
            tree.attach(subject, verb, tree.has(verb, "auxpass") ? "nsubjpass" : "nsubj");
        }
    }

    /** "The general, speaking in Kabul, said …", where the general was left below the participle. */
    private void takeFromParticiple(int verb) {
        if (tree.has(verb, "nsubj", "nsubjpass", "csubj", "expl") || !isFinite(firstWord(verb), verb)) {
            return;
        }
        for (int clause : tree.children(verb, "advcl")) {
            int noun = clause < verb && tree.tagged(clause, "VBG", "VBN")
                    ? tree.child(clause, "dep", "nsubj", "vocative")
                    : -1;
            boolean setOff =
                    noun >= 0 && noun + 1 < clause && tree.tagged(noun, "NN", "PRP") && commaBefore(noun, clause);
            if (setOff) {
                tree.attach(noun, verb, tree.has(verb, "auxpass") ? "nsubjpass" : "nsubj");
                tree.attach(clause, noun, "acl");
                return;
            }
        }
    }

    private boolean commaBefore(int noun, int clause) {
        for (int i = noun + 1; i < clause; i++) {
            if (tree.form[i].equals(",")) {
                return true;
            }
        }
        return false;
    }

    private boolean afterComma(int noun) {
        int edge = tree.leftEdge(noun);
        return edge > 0 && tree.form[edge - 1].equals(",");
    }

    /** "after the envoy had left": the teacher sees "after the envoy" and a clause without a subject. */
    private void giveSubject(int verb) {
        if (!tree.is(verb, "advcl", "conj", "ccomp", "acl", "relcl", "dep", "pcomp")
                || tree.has(verb, "nsubj", "nsubjpass", "mark", "cc", "expl", "csubj")) {
            return;
        }
        int first = firstWord(verb);
        boolean finite =
                isFinite(first, verb) || first == verb && tree.is(verb, "advcl") && tree.tag[verb].equals("VBN");
        if (first < 1 || !finite) {
            return;
        }
        int object = objectEndingAt(first - 1);
        if (object < 0 || tree.dominates(verb, object) || tree.is(verb, "acl", "relcl") && tree.head[verb] != object) {
            return;
        }
        int preposition = tree.head[object];
        int head = tree.head[preposition];
        if (head < 0 || tree.dominates(verb, preposition) || ccBefore(first, verb)) {
            return;
        }
        tree.attach(verb, head, "advcl");
        tree.attach(object, verb, tree.has(verb, "auxpass") ? "nsubjpass" : "nsubj");
        tree.attach(preposition, verb, "mark");
        if (first == verb && tree.tag[verb].equals("VBN")) {
            tree.tag[verb] = "VBD";
        }
        for (int child : tree.children(preposition)) {
            tree.head[child] = verb;
        }
        for (int child : tree.children(object, "acl", "relcl")) {
            if (child == verb) {
                tree.attach(verb, head, "advcl");
            }
        }
    }

    /** The first of the verb and its auxiliaries and adverbs. */
    private int firstWord(int verb) {
        int first = verb;
        while (first > 0 && tree.head[first - 1] == verb && tree.is(first - 1, "aux", "auxpass", "neg", "advmod")) {
            first--;
        }
        return first;
    }

    private boolean isFinite(int first, int verb) {
        for (int i = first; i <= verb; i++) {
            if ((tree.is(i, "aux", "auxpass") || i == verb) && tree.tagged(i, "VBD", "VBZ", "VBP", "MD")) {
                return true;
            }
        }
        return false;
    }

    /** The object of "after", "before", "since" … whose phrase ends here, -1 if there is none. */
    private int objectEndingAt(int end) {
        for (int at = end, steps = 0; at >= 0 && steps < tree.size; at = tree.head[at], steps++) {
            int head = tree.head[at];
            if (head >= 0
                    && tree.is(at, "pobj")
                    && relations.clausePrepositions().contains(tree.lower(head))) {
                return at > head ? at : -1;
            }
            if (!tree.is(
                    at,
                    "conj",
                    "pobj",
                    "prep",
                    "compound",
                    "appos",
                    "nmod",
                    "punct",
                    "acl",
                    "agent",
                    "dobj",
                    "npadvmod")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean ccBefore(int first, int verb) {
        return tree.is(verb, "conj") && first > 0 && tree.tagged(first - 1, "CC");
    }
}
