package org.histor.syntax.nlp4j;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.WordLists;

/**
 * The teacher's lemmas are lower case and have 0 for digits and #crd# for numerals; here they are as UD has them. British spellings
 * get the American lemma, so that rules need only one.
 */
final class Lemmas {

    private static final WordLists LISTS =
            WordLists.read("syntax/lemmas.yaml", Set.of("verbs", "pronouns", "contractions", "british", "ise"));
    private static final Map<String, String> VERBS = LISTS.map("verbs");
    private static final Map<String, String> PRONOUNS = LISTS.map("pronouns");
    private static final Map<String, String> CONTRACTIONS = LISTS.map("contractions");
    private static final Map<String, String> BRITISH = LISTS.map("british");
    private static final Set<String> ISE = LISTS.set("ise");

    private static final class Morphology {
        static final EnglishMorphAnalyzer ENGLISH = new EnglishMorphAnalyzer();
    }

    private Lemmas() {}

    /** Auxiliaries written on the word before, while the labels are still the teacher's: the conversion has to know "be". */
    static void expandContractions(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            if (tree.tagged(token, "VB", "MD")) {
                String form = plain(tree.form[token]);
                String known = CONTRACTIONS.get(form);
                if (known != null) {
                    tree.lemma[token] = known;
                } else if (tree.isVerb(token) && (form.equals("'s") || form.equals("s"))) {
                    tree.lemma[token] = isPerfect(tree, token) ? "have" : "be";
                } else if (form.equals("'d")) {
                    tree.lemma[token] = tree.tag[token].equals("MD") ? "would" : "have";
                }
            }
        }
    }

    private static boolean isPerfect(Tree tree, int auxiliary) {
        int head = tree.head[auxiliary];
        return tree.is(auxiliary, "aux") && head >= 0 && tree.tag[head].equals("VBN");
    }

    static void restore(Tree tree) {
        for (int token = 0; token < tree.size; token++) {
            tree.lemma[token] = lemma(tree, token);
        }
    }

    private static String lemma(Tree tree, int token) {
        String form = tree.form[token];
        String lower = plain(form);
        return switch (tree.upos[token]) {
            case "PROPN" -> tree.tag[token].equals("NNPS") ? properPlural(form, tree.lemma[token]) : form;
            case "NUM" -> lower;
            case "PUNCT", "SYM", "X" -> form;
            case "VERB", "AUX" -> verb(tree, token, lower);
            case "PRON", "DET" ->
                PRONOUNS.getOrDefault(
                        lower,
                        tree.tag[token].equals("PRP") && lower.equals("her") ? "she" : known(tree, token, lower));
            case "PART" -> lower.equals("n't") ? "not" : lower.equals("'") ? "'s" : known(tree, token, lower);
            case "NOUN" -> american(noun(tree, token, lower));
            default -> american(known(tree, token, lower));
        };
    }

    /** The teacher's lemma, unless it hides digits. */
    private static String known(Tree tree, int token, String lower) {
        String lemma = tree.lemma[token];
        return lemma.startsWith("#") || lemma.indexOf('0') >= 0 || lemma.isEmpty() ? lower : lemma;
    }

    private static String noun(Tree tree, int token, String lower) {
        String lemma = known(tree, token, lower);
        int hyphen = lower.lastIndexOf('-');
        boolean plural = tree.tag[token].equals("NNS") && lemma.equals(lower);
        if (plural && hyphen > 0 && hyphen + 1 < lower.length()) {
            return lower.substring(0, hyphen + 1) + Morphology.ENGLISH.lemmatize(lower.substring(hyphen + 1), "NNS");
        }
        boolean regular = plural
                && lower.length() > 4
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("ics")
                && !lower.endsWith("us");
        return regular && !isKnownPlural(lower) ? lower.substring(0, lower.length() - 1) : lemma;
    }

    /** Words that the teacher's dictionary has as they are: "politics", "barracks", "thanks". */
    private static boolean isKnownPlural(String word) {
        return word.equals(Morphology.ENGLISH.lemmatize(word, "NN"))
                && Morphology.ENGLISH.lemmatize(word + "es", "NNS").equals(word);
    }

    private static String verb(Tree tree, int token, String lower) {
        String special = VERBS.get(lower);
        if (special != null) {
            return special;
        }
        String lemma = known(tree, token, lower);
        if (!lemma.equals(lower)
                || tree.tagged(token, "MD")
                || tree.tag[token].equals("VB")
                || tree.tag[token].equals("VBP")) {
            return american(lemma);
        }
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < lower.length()) {
            String last = Morphology.ENGLISH.lemmatize(lower.substring(hyphen + 1), tree.tag[token]);
            return lower.substring(0, hyphen + 1) + stem(last, tree.tag[token]);
        }
        return american(stem(lower, tree.tag[token]));
    }

    /** The regular endings, for verbs that the teacher's dictionary lacks. */
    private static String stem(String word, String tag) {
        return switch (tag) {
            case "VBZ" ->
                word.endsWith("ies") && word.length() > 4 ? word.substring(0, word.length() - 3) + "y" : cut(word, "s");
            case "VBD", "VBN" ->
                word.endsWith("ied") && word.length() > 4
                        ? word.substring(0, word.length() - 3) + "y"
                        : base(word, "ed");
            case "VBG" -> base(word, "ing");
            default -> word;
        };
    }

    private static String cut(String word, String ending) {
        return word.endsWith(ending) && word.length() > ending.length() + 2
                ? word.substring(0, word.length() - ending.length())
                : word;
    }

    private static String base(String word, String ending) {
        String base = cut(word, ending);
        int length = base.length();
        if (length == word.length() || length < 3) {
            return base;
        }
        char last = base.charAt(length - 1);
        char before = base.charAt(length - 2);
        if (last == before && "bdgmnprt".indexOf(last) >= 0) {
            return base.substring(0, length - 1);
        }
        boolean silent = "vzcu".indexOf(last) >= 0
                || base.endsWith("id") && !base.endsWith("aid")
                || last == 's' && before != 's' && "aeiou".indexOf(before) >= 0
                || base.endsWith("at") && length > 4
                || base.endsWith("dg");
        return silent ? base + "e" : base;
    }

    private static String american(String lemma) {
        String known = BRITISH.get(lemma);
        if (known != null) {
            return known;
        }
        if (lemma.length() > 5 && lemma.endsWith("ise") && !ISE.contains(lemma) && isVerbInIse(lemma)) {
            return lemma.substring(0, lemma.length() - 3) + "ize";
        }
        return lemma.endsWith("isation") ? lemma.substring(0, lemma.length() - 7) + "ization" : lemma;
    }

    private static boolean isVerbInIse(String lemma) {
        return !lemma.endsWith("wise") && !lemma.endsWith("prise") && !lemma.equals("expertise");
    }

    private static String properPlural(String form, String teacher) {
        boolean shortened = form.toLowerCase(Locale.ROOT).startsWith(teacher) && teacher.length() < form.length();
        return shortened ? form.substring(0, teacher.length()) : form;
    }

    private static String plain(String form) {
        return form.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('`', '\'');
    }
}
