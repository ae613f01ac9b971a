package org.histor.syntax.nlp4j;

/** Verbs that led the teacher up the garden path. */
final class MisreadVerbs {

    private final Tree tree;

    private MisreadVerbs(Tree tree) {
        this.tree = tree;
    }

    static void mend(Tree tree) {
        MisreadVerbs verbs = new MisreadVerbs(tree);
        for (int token = 0; token < tree.size; token++) {
            verbs.markInfinitive(token);
            if (tree.isVerb(token)) {
                verbs.promoteFalseAuxiliary(token);
                verbs.findFiniteVerb(token);
                verbs.retag(token);
            }
        }
    }

    private void markInfinitive(int token) {
        if (tree.is(token, "aux") && tree.lower(token).equals("to")) {
            tree.tag[token] = "TO";
        }
    }

    /** "a video surfaced appearing to show him": no auxiliary, but the verb. */
    private void promoteFalseAuxiliary(int token) {
        int verb = tree.head[token];
        if (verb > token
                && tree.is(token, "aux")
                && !Relations.ENGLISH.auxiliaries().contains(tree.lemma[token])) {
            String relation = tree.relation[verb];
            for (int child : tree.children(verb)) {
                if (child < token) {
                    tree.head[child] = token;
                }
            }
            tree.attach(token, tree.head[verb], relation);
            tree.attach(verb, token, "advcl");
        }
    }

    /** "Groups called on workers to mobilize": no main clause is "groups to mobilize"; the participle before it is the verb. */
    private void findFiniteVerb(int infinitive) {
        if (tree.head[infinitive] >= 0 && !tree.is(infinitive, "ccomp", "conj") || !tree.tag[infinitive].equals("VB")) {
            return;
        }
        int subject = tree.child(infinitive, "nsubj");
        int to = tree.child(infinitive, "aux");
        if (subject < 0 || to < subject || !tree.tag[to].equals("TO") || tree.has(infinitive, "mark")) {
            return;
        }
        int participle = tree.child(subject, "acl");
        if (participle < subject
                || participle > to
                || !tree.tagged(participle, "VBN", "VBD")
                || tree.has(participle, "agent")) {
            return;
        }
        tree.attach(participle, tree.head[infinitive], tree.relation[infinitive]);
        tree.attach(infinitive, participle, "xcomp");
        tree.attach(subject, participle, "nsubj");
        tree.tag[participle] = "VBD";
        for (int child : tree.children(infinitive)) {
            if (child < subject || tree.is(child, "punct") && child > infinitive) {
                tree.head[child] = participle;
            }
        }
    }

    /** "no one released it": with a subject and without an auxiliary a form in -ed is finite. */
    private void retag(int verb) {
        if (tree.tag[verb].equals("VBN")
                && tree.has(verb, "nsubj")
                && !tree.has(verb, "aux", "auxpass")
                && tree.has(verb, "dobj", "ccomp")) {
            tree.tag[verb] = "VBD";
        }
    }
}
