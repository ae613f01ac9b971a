package org.histor.syntax.nlp4j;

import java.util.Set;

/** Clauses below verbs: small clauses, objects that are also subjects, subjects of what follows. */
final class Clauses {

    private static final Set<String> NOMINATIVE = Set.of("i", "he", "she", "we", "they");

    private Clauses() {}

    static void turn(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            if (tree.is(token, "ccomp") && tree.head[token] >= 0 && token > tree.head[token]) {
                raiseSubject(tree, token);
            }
        }
    }

    /**
     * "They made him angry", "They want him to leave": the teacher has a clause with a subject, Universal Dependencies an object and an
     * open complement.
     */
    private static void raiseSubject(Tree tree, int clause) {
        int verb = tree.head[clause];
        int subject = tree.child(clause, "nsubj", "nsubjpass");
        if (subject >= 0 && isSubjunctive(tree, clause, subject, verb)) {
            return;
        }
        if (subject < 0 || subject < verb || !tree.isVerb(verb) || isFinite(tree, clause) || tree.has(clause, "mark")) {
            return;
        }
        tree.attach(subject, verb, tree.has(verb, "dobj") ? "iobj" : "dobj");
        tree.relation[clause] = "xcomp";
    }

    /** "recommended he be tried", "demanded that Russia withdraw": a bare infinitive is finite, except after "make", "see" and the like. */
    private static boolean isSubjunctive(Tree tree, int clause, int subject, int verb) {
        if (NOMINATIVE.contains(tree.lower(subject))) {
            return true;
        }
        boolean bare = true;
        boolean infinitive = tree.tag[clause].equals("VB");
        for (int helper : tree.children(clause, "aux", "auxpass", "cop")) {
            bare &= !tree.tag[helper].equals("TO");
            infinitive |= tree.tag[helper].equals("VB");
        }
        return bare && infinitive && !Relations.ENGLISH.causatives().contains(tree.lemma[verb]);
    }

    private static boolean isFinite(Tree tree, int clause) {
        if (tree.tagged(clause, "VBD", "VBZ", "VBP", "MD")) {
            return true;
        }
        for (int helper : tree.children(clause, "aux", "auxpass", "cop")) {
            if (tree.tagged(helper, "VBD", "VBZ", "VBP", "MD")) {
                return true;
            }
        }
        return false;
    }
}
