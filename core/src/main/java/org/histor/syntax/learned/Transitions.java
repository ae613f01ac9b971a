package org.histor.syntax.learned;

/** The moves of the parser as classes: 0 shifts, then an arc to the left for each relation, then one to the right for each. */
final class Transitions {

    static final int SHIFT = 0;

    private final int relations;
    private final boolean[] marks;

    /** @param marks which relations are those of prepositions and conjunctions */
    Transitions(boolean[] marks) {
        this.relations = marks.length;
        this.marks = marks;
    }

    int classes() {
        return 1 + 2 * relations;
    }

    int left(int relation) {
        return 1 + relation;
    }

    int right(int relation) {
        return 1 + relations + relation;
    }

    void apply(int move, Configuration state) {
        if (move == SHIFT) {
            state.shift();
        } else if (move <= relations) {
            state.left(move - 1, marks[move - 1]);
        } else {
            state.right(move - 1 - relations, marks[move - 1 - relations]);
        }
    }

    /** The move that is allowed and scores highest; one always is, as long as the state is not finished. */
    int best(float[] scores, Configuration state) {
        int best = -1;
        if (state.mayShift()) {
            best = SHIFT;
        }
        if (state.mayGoLeft()) {
            best = best(scores, best, 1, 1 + relations);
        }
        if (state.mayGoRight()) {
            best = best(scores, best, 1 + relations, 1 + 2 * relations);
        }
        return best;
    }

    private static int best(float[] scores, int before, int from, int to) {
        int best = before < 0 ? from : before;
        for (int move = from; move < to; move++) {
            best = scores[move] > scores[best] ? move : best;
        }
        return best;
    }
}
