package org.histor.syntax.learned;

import java.util.List;

/**
 * "villages that he said had been burned": the arc from "burned" to "that" crosses another, which the moves of the parser cannot build, so
 * the parser has learned to hang "that" on "said". Of two subjects the first belongs to the clause below. Immutable.
 */
final class Extractions {

    private final boolean[] subjects;
    private final int content;

    Extractions(List<String> relations) {
        subjects = new boolean[relations.size()];
        for (int i = 0; i < subjects.length; i++) {
            subjects[i] = relations.get(i).equals("nsubj") || relations.get(i).equals("nsubj:pass");
        }
        content = relations.indexOf("ccomp");
    }

    void restore(Configuration state) {
        for (int word = 0; word + 2 < state.size; word++) {
            int verb = state.head[word];
            if (verb > word && verb < state.size && subjects[state.label[word]] && hasSubject(state, verb, word + 1)) {
                int clause = clause(state, verb);
                if (clause >= 0) {
                    state.head[word] = clause;
                }
            }
        }
    }

    private boolean hasSubject(Configuration state, int verb, int from) {
        for (int i = from; i < verb; i++) {
            if (state.head[i] == verb && subjects[state.label[i]]) {
                return true;
            }
        }
        return false;
    }

    /** The clause after the verb that is its content and lacks a subject. */
    private int clause(Configuration state, int verb) {
        for (int i = verb + 1; i < state.size; i++) {
            if (state.head[i] == verb && state.label[i] == content && !hasSubject(state, i, 0)) {
                return i;
            }
        }
        return -1;
    }
}
