package org.histor.syntax.nlp4j;

import java.util.List;

/** "He is president", "They are in Kabul": in Universal Dependencies what is said of the subject is the head, the verb its {@code cop}. */
final class Copulas {

    private final Tree tree;

    private Copulas(Tree tree) {
        this.tree = tree;
    }

    static void turn(Tree tree) {
        Copulas copulas = new Copulas(tree);
        for (int token : tree.bottomUp()) {
            if (tree.isVerb(token) && tree.lemma[token].equals("be") && !tree.is(token, "aux", "auxpass")) {
                copulas.turn(token);
            }
        }
    }

    private void turn(int be) {
        if (tree.has(be, "expl") && existential(be)) {
            return;
        }
        int predicate = predicate(be);
        if (predicate < 0) {
            return;
        }
        String relation = tree.relation[be];
        tree.promote(predicate, relation, be, "cop");
    }

    /** "There are soldiers in the streets": the verb stays head, the soldiers are its subject. */
    private boolean existential(int be) {
        int there = tree.child(be, "expl");
        if (!tree.lower(there).equals("there")) {
            return false;
        }
        int thing = tree.child(be, "attr", "dobj");
        if (thing >= 0 && !tree.has(be, "nsubj")) {
            tree.relation[thing] = "nsubj";
        }
        return true;
    }

    private int predicate(int be) {
        int nominal = tree.child(be, "acomp", "attr", "oprd");
        if (nominal >= 0) {
            return nominal;
        }
        if (tree.has(be, "ccomp", "xcomp")) {
            return -1;
        }
        int subject = tree.child(be, "nsubj", "csubj", "expl");
        List<Integer> candidates = tree.children(be, "obl", "advmod", "npadvmod", "advcl", "prt");
        for (int candidate : candidates) {
            if (candidate == be + 1 && tree.lowerIn(candidate, Relations.ENGLISH.predicativeAdverbs())) {
                return candidate;
            }
        }
        for (int candidate : candidates) {
            if (candidate > be && candidate > subject && isPredicate(candidate) && !commaBetween(be, candidate)) {
                return candidate;
            }
        }
        for (int candidate : candidates) {
            if (candidate < be && tree.tagged(candidate, "WRB")) {
                return candidate;
            }
        }
        return -1;
    }

    private boolean isPredicate(int candidate) {
        return switch (tree.relation[candidate]) {
            case "obl", "npadvmod", "prt" -> true;
            case "advmod" -> tree.tagged(candidate, "RB", "IN", "RP", "JJ") && !followedBySomething(candidate);
            default -> false;
        };
    }

    /** "is now in Paris": the adverb is not what is said, if a phrase follows it. */
    private boolean followedBySomething(int adverb) {
        for (int sibling : tree.children(tree.head[adverb], "obl", "npadvmod")) {
            if (sibling > adverb) {
                return true;
            }
        }
        return false;
    }

    private boolean commaBetween(int from, int to) {
        int edge = tree.leftEdge(to);
        for (int i = from + 1; i < edge; i++) {
            if (tree.form[i].equals(",")) {
                return true;
            }
        }
        return false;
    }
}
