package org.histor.syntax.nlp4j;

/** Clauses below verbs: small clauses, objects that are also subjects, subjects of what follows. */
final class Clauses {

    private Clauses() {}

    static void turn(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            markExpletive(tree, token);
            if (tree.is(token, "ccomp") && tree.head[token] >= 0 && token > tree.head[token]) {
                raiseSubject(tree, token);
            }
        }
    }

    /**
     * "It is unclear whether …", "It was reported that …", "It seems that …": the subject is empty. What the clause is stays as the
     * teacher has it ({@code ccomp}, {@code xcomp}), although UD makes it {@code csubj}: readers find content in one place.
     */
    private static void markExpletive(Tree tree, int it) {
        int predicate = tree.head[it];
        if (predicate < it
                || !tree.is(it, "nsubj", "nsubjpass")
                || !tree.lower(it).equals("it")) {
            return;
        }
        boolean passive = tree.is(it, "nsubjpass");
        boolean copular = tree.has(predicate, "cop");
        int clause = tree.child(predicate, "ccomp", copular && !tree.isNominal(predicate) ? "xcomp" : "ccomp");
        boolean speech = Relations.ENGLISH.speech().contains(tree.lemma[predicate]);
        if (clause > predicate && (passive || copular || tree.has(clause, "mark") && !speech)) {
            tree.relation[it] = "expl";
        }
    }

    /**
     * "They made him angry", "They want him to leave": the teacher has a clause with a subject, Universal Dependencies an object and an
     * open complement.
     */
    private static void raiseSubject(Tree tree, int clause) {
        int verb = tree.head[clause];
        int subject = tree.child(clause, "nsubj", "nsubjpass");
        if (subject > verb && tree.tag[clause].equals("VBP") && isCaused(tree, subject, verb)) {
            tree.tag[clause] = "VB";
        }
        if (subject >= 0 && isSubjunctive(tree, clause, subject, verb)) {
            return;
        }
        if (subject < 0 || subject < verb || !tree.isVerb(verb) || isFinite(tree, clause) || tree.has(clause, "mark")) {
            return;
        }
        tree.attach(subject, verb, tree.has(verb, "dobj") ? "iobj" : "dobj");
        tree.relation[clause] = "xcomp";
    }

    /** "let the prisoners meet": after a plural the teacher takes the infinitive for a finite verb. */
    private static boolean isCaused(Tree tree, int subject, int verb) {
        return tree.lemma[verb].equals("let") && !Relations.ENGLISH.nominative().contains(tree.lower(subject));
    }

    /** "recommended he be tried", "demanded that Russia withdraw": a bare infinitive is finite, except after "make", "see" and the like. */
    private static boolean isSubjunctive(Tree tree, int clause, int subject, int verb) {
        if (Relations.ENGLISH.nominative().contains(tree.lower(subject))) {
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
