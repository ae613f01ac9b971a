package org.histor.syntax.nlp4j;

/** What is said shortly in headlines and leads, and misleads a parser that learned from full sentences. */
final class Shorthand {

    private final Tree tree;
    private final Relations relations = Relations.ENGLISH;

    private Shorthand(Tree tree) {
        this.tree = tree;
    }

    static void mend(Tree tree) {
        Shorthand shorthand = new Shorthand(tree);
        for (int token = 0; token < tree.size; token++) {
            shorthand.seePassive(token);
            shorthand.splitPlaceAndTime(token);
            shorthand.restoreSubject(token);
            shorthand.seeParticle(token);
        }
    }

    /** "Two soldiers killed in clash": without an object such a verb is passive. */
    private void seePassive(int verb) {
        int subject = tree.tagged(verb, "VBN", "VBD") ? tree.child(verb, "nsubj") : -1;
        boolean bare = subject >= 0
                && subject < verb
                && !tree.has(verb, "aux", "auxpass", "dobj", "ccomp", "xcomp", "dative", "prt", "acomp");
        if (!bare
                || tree.tagged(subject, "PRP", "WDT", "WP", "EX")
                || !relations.passives().contains(tree.lemma[verb])) {
            return;
        }
        tree.relation[subject] = "nsubjpass";
        tree.tag[verb] = "VBN";
    }

    /** "struck targets in Gaza hours after …", "avoid its airspace days after …": the place does not modify the hours. */
    private void splitPlaceAndTime(int hours) {
        int place = hours - 1;
        boolean plural =
                hours > 0 && tree.tag[hours].equals("NNS") && relations.time().contains(tree.lemma[hours]);
        if (!plural || !tree.is(hours, "pobj", "dobj") || hours + 1 >= tree.size) {
            return;
        }
        boolean name = tree.tagged(place, "NN") && tree.head[place] == hours && tree.is(place, "compound", "nmod");
        int verb = verbAbove(hours);
        if (!name || verb < 0 || !relations.afterTime().contains(tree.lower(hours + 1))) {
            return;
        }
        for (int child : tree.children(hours)) {
            if (child < place) {
                tree.head[child] = place;
            }
        }
        tree.attach(place, tree.head[hours], tree.relation[hours]);
        int after = hours + 1;
        boolean preposition = tree.is(after, "prep") && tree.tagged(after, "IN");
        if (preposition) {
            tree.head[after] = verb;
        }
        tree.attach(hours, preposition ? after : verb, "npadvmod");
    }

    private int verbAbove(int token) {
        int at = tree.head[token];
        while (at >= 0 && !tree.isVerb(at)) {
            at = tree.head[at];
        }
        return at;
    }

    /** "Protesters, some of them armed, set fire …": a plural before the subject is the subject, nobody is spoken to. */
    private void restoreSubject(int noun) {
        int clause = tree.head[noun];
        if (clause < noun || !tree.is(noun, "vocative") || !tree.tagged(noun, "NNS", "NN")) {
            return;
        }
        int part = tree.child(clause, "nsubj", "nsubjpass");
        boolean partitive = part > noun && part < clause && tree.has(part, "prep");
        if (!partitive) {
            return;
        }
        int verb = tree.head[clause];
        if (tree.is(clause, "advcl") && verb > clause && !tree.has(verb, "nsubj", "nsubjpass")) {
            tree.attach(noun, verb, tree.has(verb, "auxpass") ? "nsubjpass" : "nsubj");
            tree.attach(clause, noun, "acl");
            return;
        }
        for (int middle : tree.children(clause, "advcl", "acl", "dep")) {
            if (middle > part && middle < clause && tree.tagged(middle, "VBN", "VBG", "JJ")) {
                tree.attach(noun, clause, tree.relation[part]);
                tree.attach(part, middle, tree.tag[middle].equals("VBN") ? "nsubjpass" : "nsubj");
                return;
            }
        }
    }

    /** "handed over 30 vehicles": what the teacher calls a particle with some verbs and an adverb with others. */
    private void seeParticle(int word) {
        int verb = tree.head[word];
        if (verb < 0
                || word != verb + 1
                || !tree.is(word, "advmod")
                || !tree.isVerb(verb)
                || !tree.tagged(word, "RB", "IN", "RP")) {
            return;
        }
        boolean alone = tree.children(word).isEmpty() && !tree.lemma[verb].equals("be");
        if (alone && relations.particles().contains(tree.lower(word))) {
            tree.relation[word] = "prt";
            tree.tag[word] = "RP";
        }
    }
}
