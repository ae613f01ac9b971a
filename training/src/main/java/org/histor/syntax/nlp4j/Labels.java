package org.histor.syntax.nlp4j;

/** What remains of the teacher's labels, renamed. */
final class Labels {

    private Labels() {}

    static void rename(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            tree.relation[token] = tree.head[token] < 0 ? "root" : universal(tree, token);
        }
    }

    /** "the third leader to be removed": UD has relative clauses only where there could be a relative pronoun. */
    private static boolean isInfinitive(Tree tree, int token) {
        for (int helper : tree.children(token, "aux", "mark")) {
            if (tree.tag[helper].equals("TO")) {
                return !tree.has(token, "nsubj", "nsubjpass");
            }
        }
        return false;
    }

    /** "South" in "South Korean". */
    private static boolean isHalfName(Tree tree, int token) {
        return tree.tag[token].equals("JJ")
                && tree.head[token] == token + 1
                && tree.tagged(token + 1, "JJ")
                && Character.isUpperCase(tree.form[token].charAt(0))
                && Character.isUpperCase(tree.form[token + 1].charAt(0));
    }

    private static boolean isTime(Tree tree, int token) {
        if (Relations.ENGLISH.time().contains(tree.lemma[token]) || tree.lowerIn(token, Relations.ENGLISH.time())) {
            return true;
        }
        return tree.lowerIn(token, Relations.ENGLISH.months());
    }

    private static String universal(Tree tree, int token) {
        String relation = tree.relation[token];
        int head = tree.head[token];
        return switch (relation) {
            case "nsubjpass" -> "nsubj:pass";
            case "csubjpass" -> "csubj:pass";
            case "auxpass" -> "aux:pass";
            case "aux" -> tree.tag[token].equals("TO") ? "mark" : "aux";
            case "dobj" -> "obj";
            case "advmod" -> tree.tagged(token, "NN") || isHalfName(tree, token) ? "compound" : "advmod";
            case "dative" -> tree.has(head, "dobj", "obj") ? "iobj" : "obj";
            case "attr", "acomp", "oprd" -> "xcomp";
            case "poss" -> "nmod:poss";
            case "relcl" -> isInfinitive(tree, token) ? "acl" : "acl:relcl";
            case "prt" -> "compound:prt";
            case "neg" -> tree.tag[token].equals("DT") ? "det" : "advmod";
            case "preconj" -> "cc:preconj";
            case "predet" -> "det:predet";
            case "npadvmod" ->
                (tree.isNominal(head) && !tree.has(head, "cop") ? "nmod:" : "obl:")
                        + (isTime(tree, token) ? "tmod" : "unmarked");
            case "nmod:prep" -> "nmod";
            case "prep" -> tree.isNominal(head) ? "nmod" : "obl";
            case "pobj", "agent" -> "obl";
            case "pcomp" -> "advcl";
            case "meta", "ROOT", "root" -> "dep";
            default -> relation;
        };
    }
}
