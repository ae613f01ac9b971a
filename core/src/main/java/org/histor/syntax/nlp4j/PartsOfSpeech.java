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
            case "NN", "NNS" -> tree.form[token].equals("%") ? "SYM" : "NOUN";
            case "NNP", "NNPS" -> "PROPN";
            case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ" -> verb(tree, token);
            case "MD" -> "AUX";
            case "JJ", "JJR", "JJS" -> "ADJ";
            case "RB", "RBR", "RBS" -> isNegation(tree, token) ? "PART" : "ADV";
            case "WRB" -> tree.is(token, "mark") ? "SCONJ" : "ADV";
            case "RP" -> "ADP";
            case "IN" -> preposition(tree, token);
            case "TO" -> tree.is(token, "mark") ? "PART" : "ADP";
            case "DT", "WDT", "PDT" -> tree.is(token, "det", "det:predet", "advmod", "cc:preconj") ? "DET" : "PRON";
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
        return "VERB";
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
