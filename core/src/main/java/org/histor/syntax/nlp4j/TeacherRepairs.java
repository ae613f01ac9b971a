package org.histor.syntax.nlp4j;

import java.util.List;

/** Mistakes that the teacher makes again and again, mended in its own tree before the conversion. */
final class TeacherRepairs {

    private final Tree tree;
    private final Relations relations = Relations.ENGLISH;

    private TeacherRepairs(Tree tree) {
        this.tree = tree;
    }

    static void mend(Tree tree) {
        TeacherRepairs repairs = new TeacherRepairs(tree);
        repairs.uniteRoots();
        repairs.turnRunOns();
        repairs.liftTimes();
    }

    /** The teacher sometimes leaves a run-on sentence in pieces: all but the first are parataxis, or the relative clause they look like. */
    private void uniteRoots() {
        int main = mainRoot();
        for (int token = 0; token < tree.size; token++) {
            if (tree.head[token] >= 0 || token == main) {
                continue;
            }
            int antecedent = antecedent(token);
            if (antecedent >= 0) {
                tree.attach(token, antecedent, "relcl");
            } else {
                tree.attach(token, main, tree.isVerb(token) || tree.isVerb(main) ? "parataxis" : "dep");
            }
        }
    }

    private int mainRoot() {
        int first = -1;
        for (int token = 0; token < tree.size; token++) {
            if (tree.head[token] < 0) {
                if (tree.isVerb(token)) {
                    return token;
                }
                first = first < 0 ? token : first;
            }
        }
        return first;
    }

    /** The noun before "which" or "who" of a clause that was left without a head. */
    private int antecedent(int root) {
        for (int pronoun : tree.children(root, "nsubj", "nsubjpass", "dobj")) {
            int before = pronoun - 1;
            while (before >= 0 && tree.tagged(before, ",")) {
                before--;
            }
            boolean relative =
                    tree.tag[pronoun].equals("WDT") || tree.lower(pronoun).equals("who");
            if (relative && before >= 0 && tree.isNominal(before) && !tree.dominates(root, before)) {
                return before;
            }
        }
        return -1;
    }

    /**
     * "A did X; B did Y": the teacher takes the first clause for the content of the second, as if the second were "officials said". Unless
     * it is a verb of speech, the first clause is the head.
     */
    private void turnRunOns() {
        for (int second = tree.size - 1; second >= 0; second--) {
            if (!tree.isVerb(second) || relations.speech().contains(tree.lemma[second])) {
                continue;
            }
            for (int first : tree.children(second, "ccomp")) {
                if (first < second && tree.isVerb(first) && !tree.has(first, "mark") && separated(first, second)) {
                    tree.attach(first, tree.head[second], tree.relation[second]);
                    tree.attach(second, first, "parataxis");
                }
            }
        }
    }

    private boolean separated(int first, int second) {
        for (int i = first + 1; i < second; i++) {
            if (tree.tagged(i, ":") || tree.form[i].equals(";")) {
                return true;
            }
        }
        int subject = tree.child(second, "nsubj", "nsubjpass");
        return subject > first;
    }

    /** "near the border on Tuesday": the day belongs to what happened, not to the border. */
    private void liftTimes() {
        for (int preposition = 0; preposition < tree.size; preposition++) {
            if (!tree.is(preposition, "prep") || tree.head[preposition] < 0 || !isTimePhrase(preposition)) {
                continue;
            }
            int host = tree.head[preposition];
            if (!tree.tagged(host, "NN", "CD") || !tree.is(host, "pobj", "conj", "appos", "npadvmod")) {
                continue;
            }
            int verb = verbOfPlace(host);
            if (verb >= 0 && verb < preposition) {
                tree.head[preposition] = verb;
            }
        }
    }

    private boolean isTimePhrase(int preposition) {
        int object = tree.child(preposition, "pobj");
        if (object < 0
                || !List.of("on", "in", "by", "since", "until", "late", "early").contains(tree.lower(preposition))) {
            return false;
        }
        if (isDay(object)) {
            return true;
        }
        for (int part : tree.children(object, "compound")) {
            if (isDay(part)) {
                return true;
            }
        }
        return tree.lower(preposition).equals("in") && tree.tagged(object, "CD") && tree.form[object].length() == 4;
    }

    private boolean isDay(int token) {
        return tree.lowerIn(token, relations.weekdays())
                || tree.tagged(token, "NNP") && tree.lowerIn(token, relations.months());
    }

    /** The verb above a phrase of place, however many nouns are between; -1 if a noun that may itself take a time comes first. */
    private int verbOfPlace(int host) {
        int at = host;
        for (int steps = 0; steps < tree.size; steps++) {
            int head = tree.head[at];
            if (head < 0) {
                return -1;
            }
            boolean place = tree.is(at, "conj", "appos")
                    || tree.is(at, "pobj") && tree.lowerIn(head, relations.placePrepositions());
            if (!place) {
                return -1;
            }
            at = tree.is(at, "pobj") ? tree.head[head] : head;
            if (at < 0) {
                return -1;
            }
            if (tree.isVerb(at)) {
                return at;
            }
        }
        return -1;
    }
}
