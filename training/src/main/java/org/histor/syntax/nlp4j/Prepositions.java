package org.histor.syntax.nlp4j;

import java.util.List;

/**
 * The teacher hangs a prepositional phrase on its preposition; Universal Dependencies hang the preposition, as {@code case} or
 * {@code mark}, on the noun or verb that it introduces.
 */
final class Prepositions {

    private static final String[] COMPLEMENTS = {"pobj", "pcomp"};

    private final Tree tree;

    private Prepositions(Tree tree) {
        this.tree = tree;
    }

    static void turn(Tree tree) {
        Prepositions prepositions = new Prepositions(tree);
        for (int token : tree.bottomUp()) {
            prepositions.turn(token);
        }
    }

    private void turn(int preposition) {
        adoptNestedObject(preposition);
        int complement = complement(preposition);
        if (complement < 0) {
            turnWithoutComplement(preposition);
            return;
        }
        boolean clause = isClause(complement);
        String role = clause ? clauseRole(preposition) : nominalRole(preposition);
        keepSiblingPhrases(preposition, complement);
        tree.promote(complement, role, preposition, clause ? "mark" : "case");
    }

    /** In "out of the city" the object hangs on "of", which hangs on "out": by now it is a phrase under "out". */
    private void adoptNestedObject(int preposition) {
        if (!tree.is(preposition, "prep", "agent", "conj", "pcomp", "root", "dative", "pobj", "advmod")
                || !tree.tagged(preposition, "IN", "VBG", "TO", "RP")
                || tree.has(preposition, COMPLEMENTS)) {
            return;
        }
        int nested = tree.child(preposition, "obl", "nmod:prep");
        if (nested > preposition
                && tree.head[preposition] != nested
                && (tree.tagged(preposition, "IN", "TO", "RP") || tree.is(preposition, "prep"))) {
            tree.relation[nested] = "pobj";
        }
    }

    /** The object; of "because of it" (where "of" is a complement too) "it". */
    private int complement(int preposition) {
        int object = tree.child(preposition, "pobj");
        if (object >= 0) {
            return object;
        }
        int clause = tree.child(preposition, "pcomp");
        return clause >= 0
                        && !(tree.tagged(clause, "IN", "TO")
                                && tree.children(clause).isEmpty())
                ? clause
                : -1;
    }

    private boolean isClause(int complement) {
        return tree.isVerb(complement)
                && (tree.is(complement, "pcomp") || tree.has(complement, "dobj", "nsubj", "aux", "auxpass"));
    }

    private String clauseRole(int preposition) {
        if (tree.is(preposition, "conj", "root", "pcomp", "pobj")) {
            return tree.relation[preposition];
        }
        int head = tree.head[preposition];
        return head >= 0 && tree.isNominal(head) ? "acl" : "advcl";
    }

    private String nominalRole(int preposition) {
        String relation = tree.relation[preposition];
        return switch (relation) {
            case "agent" -> "obl:agent";
            case "dative" -> "obl";
            case "prep", "advmod", "npadvmod", "mark", "nmod", "amod" ->
                attachedToNominal(preposition) ? "nmod:prep" : "obl";
            default -> relation;
        };
    }

    private boolean attachedToNominal(int preposition) {
        int head = tree.head[preposition];
        return head >= 0 && tree.isNominal(head);
    }

    /** "from Paris to London": where the second phrase hangs on the first preposition, it belongs beside the first phrase. */
    private void keepSiblingPhrases(int preposition, int complement) {
        List<Integer> others = tree.children(preposition, "obl", "nmod:prep", "obl:agent", "advcl", "acl");
        for (int other : others) {
            if (other != complement && tree.head[preposition] >= 0) {
                tree.head[other] = tree.head[preposition];
            }
        }
    }

    private void turnWithoutComplement(int preposition) {
        if (!tree.is(preposition, "prep", "agent", "pcomp")) {
            return;
        }
        int head = tree.head[preposition];
        if (tree.is(preposition, "pcomp") && head >= 0) {
            if (tree.tagged(preposition, "IN", "TO")) {
                tree.relation[preposition] = "case";
            }
        } else {
            tree.relation[preposition] = head >= 0 && isStranded(preposition, head) ? "obl" : "advmod";
        }
    }

    /** "the house he lives in": the object of the preposition stands further up. */
    private boolean isStranded(int preposition, int head) {
        return tree.tagged(preposition, "IN", "TO")
                && preposition > head
                && tree.is(head, "relcl", "acl", "ccomp", "pcomp", "csubj", "xcomp");
    }
}
