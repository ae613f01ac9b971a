package org.histor.syntax.nlp4j;

import java.util.Locale;

/** The teacher's lemmas are lower case and have 0 for digits and #crd# for numerals; here they are as UD has them. */
final class Lemmas {

    private Lemmas() {}

    static void restore(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            tree.lemma[token] = lemma(tree, token);
        }
    }

    private static String lemma(Tree tree, int token) {
        String form = tree.form[token];
        String teacher = tree.lemma[token];
        return switch (tree.upos[token]) {
            case "PROPN" -> tree.tag[token].equals("NNPS") ? properPlural(form, teacher) : form;
            case "NUM" -> form.toLowerCase(Locale.ROOT);
            case "PUNCT", "SYM", "X" -> form;
            default -> teacher.startsWith("#") || teacher.indexOf('0') >= 0 ? form.toLowerCase(Locale.ROOT) : teacher;
        };
    }

    private static String properPlural(String form, String teacher) {
        boolean shortened = form.toLowerCase(Locale.ROOT).startsWith(teacher) && teacher.length() < form.length();
        return shortened ? form.substring(0, teacher.length()) : form;
    }
}
