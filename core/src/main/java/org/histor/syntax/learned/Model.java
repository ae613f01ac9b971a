package org.histor.syntax.learned;

import java.util.List;

/**
 * All that was learned. Immutable; shared by threads.
 *
 * @param tags      what the tagger gives: Penn tag and universal part of speech, a blank between
 * @param relations what the parser gives
 */
record Model(List<String> tags, List<String> relations, Network tagger, ArcNetwork parser, Lemmatizer lemmatizer) {

    Model {
        tags = List.copyOf(tags);
        relations = List.copyOf(relations);
    }

    Transitions transitions() {
        return transitions(relations);
    }

    static Transitions transitions(List<String> relations) {
        boolean[] marks = new boolean[relations.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = relations.get(i).equals("case") || relations.get(i).equals("mark");
        }
        return new Transitions(marks);
    }
}
