package org.histor.syntax.nlp4j;

/** Days and dates that the teacher hangs on the nearest noun although they say when something was done. */
final class Times {

    private final Tree tree;
    private final Relations relations = Relations.ENGLISH;

    private Times(Tree tree) {
        this.tree = tree;
    }

    static void lift(Tree tree) {
        Times times = new Times(tree);
        for (int token = 0; token < tree.size; token++) {
            times.noSubject(token);
            if (tree.head[token] >= 0 && tree.tagged(tree.head[token], "NN", "CD") && times.isTime(token)) {
                times.lift(token);
            }
        }
    }

    /** "police Friday arrested three men": the day is no second subject. */
    private void noSubject(int day) {
        if (tree.is(day, "nsubj", "nsubjpass")
                && isDay(day)
                && tree.children(day).isEmpty()) {
            int subject = tree.child(tree.head[day], "nsubj", "nsubjpass");
            if (subject >= 0 && subject < day) {
                tree.relation[day] = "npadvmod";
            }
        }
    }

    private void lift(int time) {
        int host = tree.head[time];
        int verb = verbRightAfter(time);
        if (verb < 0 && time > host && tree.is(host, "pobj", "conj", "appos", "npadvmod")) {
            verb = verbOfPlace(host);
            verb = verb < time ? verb : -1;
        }
        if (verb >= 0) {
            tree.head[time] = verb;
        }
    }

    private boolean isTime(int token) {
        if (tree.is(token, "npadvmod")) {
            return isDay(token) && !tree.has(token, "det", "nmod");
        }
        return tree.is(token, "prep") && isTimePhrase(token);
    }

    private boolean isTimePhrase(int preposition) {
        int object = tree.child(preposition, "pobj");
        if (object < 0 || !relations.timePrepositions().contains(tree.lower(preposition))) {
            return false;
        }
        boolean day = isDay(object);
        for (int part : tree.children(object, "compound")) {
            day |= isDay(part);
        }
        return day
                || tree.lower(preposition).equals("in") && tree.tagged(object, "CD") && tree.form[object].length() == 4;
    }

    private boolean isDay(int token) {
        return tree.lowerIn(token, relations.weekdays())
                || tree.tagged(token, "NNP") && tree.lowerIn(token, relations.months());
    }

    /**
     * "A spokesman for the president on Wednesday disputed …": the verb of which all this is the subject. But "The release of the
     * prisoners on Wednesday was welcomed": the subject, if it is an event.
     */
    private int verbRightAfter(int time) {
        int next = tree.rightEdge(time) + 1;
        while (next < tree.size && (tree.tagged(next, ",", "RB", "MD", "HYPH") || tree.is(next, "aux", "auxpass"))) {
            next++;
        }
        if (next >= tree.size || !tree.isVerb(next)) {
            return -1;
        }
        int subject = tree.child(next, "nsubj", "nsubjpass");
        if (subject < 0 || subject >= time || !tree.dominates(subject, time)) {
            return -1;
        }
        return relations.events().contains(tree.lemma[subject]) ? subject : next;
    }

    /** "near the border on Tuesday": the verb, or noun of an event, above a phrase of place, however many nouns are between. */
    private int verbOfPlace(int host) {
        int at = host;
        for (int steps = 0; steps < tree.size; steps++) {
            int head = tree.head[at];
            if (head < 0) {
                return -1;
            }
            boolean object = tree.is(at, "pobj");
            boolean place = tree.is(at, "conj", "appos") || object && tree.lowerIn(head, relations.placePrepositions());
            at = object ? tree.head[head] : head;
            if (!place || at < 0) {
                return -1;
            }
            if (tree.isVerb(at)) {
                return at;
            }
            if (tree.is(at, "dobj") && tree.isVerb(tree.head[at])) {
                return relations.events().contains(tree.lemma[at]) ? at : tree.head[at];
            }
        }
        return -1;
    }
}
