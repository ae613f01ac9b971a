package org.histor.syntax.nlp4j;

/** Universal parts of speech from Penn tags and the finished tree. */
final class PartsOfSpeech {

    private PartsOfSpeech() {}

    static void assign(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            tree.upos[token] = universal(tree, token);
        }
    }

    private static String universal(Tree tree, int token) {
        return switch (tree.tag[token]) {
            case "NN", "NNS" -> noun(tree, token);
            case "NNP", "NNPS" -> "PROPN";
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> verb(tree, token);
            case "MD" -> "AUX";
            case "JJ", "JJR", "JJS" -> "ADJ";
            case "RB", "RBR", "RBS" -> isNegation(tree, token) ? "PART" : "ADV";
            case "WRB" -> tree.is(token, "mark") ? "SCONJ" : "ADV";
            case "RP" -> tree.is(token, "advmod") ? "ADV" : "ADP";
            case "IN" -> preposition(tree, token);
            case "TO" -> tree.is(token, "mark") ? "PART" : "ADP";
            case "DT", "WDT", "PDT" -> determiner(tree, token);
            case "PRP", "PRP$", "WP", "WP$", "EX" -> "PRON";
            case "CD" -> "NUM";
            case "CC" -> "CCONJ";
            case "UH" -> "INTJ";
            case "POS" -> "PART";
            case "$", "#", "SYM" -> "SYM";
            case "ADD" -> "PROPN";
            case "FW", "LS", "XX", "GW", "AFX" -> "X";
            case ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP" -> "PUNCT";
            default -> tree.is(token, "punct") ? "PUNCT" : "X";
        };
    }

    private static String verb(Tree tree, int token) {
        if (tree.is(token, "aux", "aux:pass", "cop")) {
            return "AUX";
        }
        boolean preposition = tree.is(token, "case", "mark", "fixed") && tree.tagged(token, "VBG", "VBN");
        return preposition ? tree.is(token, "mark") ? "SCONJ" : "ADP" : "VERB";
    }

    private static String noun(Tree tree, int token) {
        if (tree.form[token].equals("%")) {
            return "SYM";
        }
        return tree.lowerIn(token, Relations.ENGLISH.pronouns()) ? "PRON" : "NOUN";
    }

    private static String determiner(Tree tree, int token) {
        boolean alone = !tree.is(token, "det", "det:predet", "advmod", "cc:preconj");
        boolean relative = tree.tag[token].equals("WDT");
        return alone && (relative || tree.lowerIn(token, Relations.ENGLISH.demonstratives())) ? "PRON" : "DET";
    }

    private static boolean isNegation(Tree tree, int token) {
        String word = tree.lower(token);
        return word.equals("not") || word.equals("n't") || word.equals("n’t");
    }

    private static String preposition(Tree tree, int token) {
        if (tree.is(token, "mark")) {
            return "SCONJ";
        }
        return tree.is(token, "advmod") ? "ADV" : "ADP";
    }
}
