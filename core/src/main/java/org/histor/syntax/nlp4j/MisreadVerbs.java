package org.histor.syntax.nlp4j;

import java.util.Set;

/** Verbs that led the teacher up the garden path. */
final class MisreadVerbs {

    private static final Set<String> AUXILIARIES =
            Set.of("be", "have", "do", "get", "will", "would", "go", "let", "help", "dare", "need", "use", "ought");

    private final Tree tree;
    private final Relations relations = Relations.ENGLISH;

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
                verbs.giveSubject(token);
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
        if (verb > token && tree.is(token, "aux") && !AUXILIARIES.contains(tree.lemma[token])) {
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

    /** "after the envoy had left": the teacher sees "after the envoy" and a clause without a subject. */
    private void giveSubject(int verb) {
        if (!tree.is(verb, "advcl", "conj", "ccomp", "acl", "relcl", "dep", "pcomp")
                || tree.has(verb, "nsubj", "nsubjpass", "mark", "cc", "expl", "csubj")) {
            return;
        }
        int first = firstWord(verb);
        if (first < 1 || !isFinite(first, verb)) {
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
