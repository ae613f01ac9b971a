package org.histor.syntax.nlp4j;

import java.util.ArrayList;
import java.util.List;

/**
 * "on Thursday (17), …": a day of the month in brackets throws the teacher off, so it is taken out before the teacher reads the
 * sentence and put back below the name of the day.
 */
final class DayNumbers {

    private final List<String> forms;
    private final List<Integer> kept = new ArrayList<>();

    DayNumbers(List<String> forms) {
        this.forms = forms;
        for (int i = 0; i < forms.size(); i++) {
            if (stands(i)) {
                i += 2;
            } else {
                kept.add(i);
            }
        }
    }

    private boolean stands(int at) {
        return at > 0
                && at + 2 < forms.size()
                && forms.get(at).equals("(")
                && forms.get(at + 2).equals(")")
                && forms.get(at + 1).matches("\\d{1,2}(st|nd|rd|th)?")
                && Relations.ENGLISH.weekdays().contains(forms.get(at - 1).toLowerCase(java.util.Locale.ROOT));
    }

    List<String> without() {
        return kept.stream().map(forms::get).toList();
    }

    /** The tree over all words, from the tree over those that were kept. */
    Tree putBack(Tree small) {
        if (kept.size() == forms.size()) {
            return small;
        }
        Tree tree = new Tree(forms);
        for (int i = 0; i < kept.size(); i++) {
            int token = kept.get(i);
            tree.tag[token] = small.tag[i];
            tree.lemma[token] = small.lemma[i];
            tree.head[token] = small.head[i] < 0 ? -1 : kept.get(small.head[i]);
            tree.relation[token] = small.relation[i];
        }
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i) > kept.get(i - 1) + 1) {
                bracket(tree, kept.get(i - 1));
            }
        }
        if (kept.get(kept.size() - 1) < forms.size() - 1) {
            bracket(tree, kept.get(kept.size() - 1));
        }
        return tree;
    }

    private static void bracket(Tree tree, int day) {
        place(tree, day + 1, "-LRB-", day + 2, "punct");
        place(tree, day + 2, "CD", day, "nummod");
        place(tree, day + 3, "-RRB-", day + 2, "punct");
    }

    private static void place(Tree tree, int token, String tag, int head, String relation) {
        tree.tag[token] = tag;
        tree.lemma[token] = tree.form[token];
        tree.attach(token, head, relation);
    }
}
