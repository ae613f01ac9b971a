package org.histor.syntax.learned;

/** Which transitions lose no gold arc that could still be had (dynamic oracle, Goldberg and Nivre 2013). For projective trees. */
final class Oracle {

    private final Configuration state;
    private short[] heads = new short[0];
    private byte[] labels = new byte[0];
    private int[] lastChild = new int[0];

    Oracle(Configuration state) {
        this.state = state;
    }

    void start(short[] gold, byte[] relations) {
        heads = gold;
        labels = relations;
        lastChild = new int[gold.length + 1];
        java.util.Arrays.fill(lastChild, -1);
        for (int i = 0; i < gold.length; i++) {
            lastChild[gold[i]] = i;
        }
    }

    boolean shiftIsRight() {
        if (!state.mayShift()) {
            return false;
        }
        int next = state.next;
        for (int below = 0; below < state.depth; below++) {
            int word = state.fromTop(below);
            if (heads[word] == next || below > 0 && heads[next] == word) {
                return false;
            }
        }
        return true;
    }

    boolean leftIsRight() {
        if (!state.mayGoLeft()) {
            return false;
        }
        int top = state.fromTop(0);
        int head = heads[top];
        return head <= state.next && head != state.fromTop(1) && lastChild[top] < state.next;
    }

    boolean rightIsRight() {
        if (!state.mayGoRight()) {
            return false;
        }
        int top = state.fromTop(0);
        return heads[top] < state.next && lastChild[top] < state.next;
    }

    int label() {
        return labels[state.fromTop(0)];
    }
}
