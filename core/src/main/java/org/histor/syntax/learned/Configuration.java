package org.histor.syntax.learned;

import java.util.Arrays;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words whose heads are open, the
 * rest of the sentence, and the arcs built so far. The artificial root stands behind the last word. Reused; confined to one thread.
 */
final class Configuration {

    static final int NONE = -1;

    int size;
    int depth;
    int next;
    int[] stack = new int[0];
    int[] head = new int[0];
    int[] label = new int[0];
    int[] outerLeft = new int[0];
    int[] innerLeft = new int[0];
    int[] outerRight = new int[0];
    int[] innerRight = new int[0];
    int[] leftCount = new int[0];
    int[] rightCount = new int[0];
    /** The last child that marks a word: preposition, conjunction, "to". */
    int[] marker = new int[0];

    long[] labels = new long[0];

    void start(int words) {
        size = words;
        depth = 0;
        next = 0;
        if (stack.length <= words) {
            grow(Math.max(words + 1, 2 * stack.length));
        }
        for (int[] array : new int[][] {head, outerLeft, innerLeft, outerRight, innerRight, marker}) {
            Arrays.fill(array, 0, words + 1, NONE);
        }
        Arrays.fill(label, 0, words + 1, 0);
        Arrays.fill(leftCount, 0, words + 1, 0);
        Arrays.fill(rightCount, 0, words + 1, 0);
        Arrays.fill(labels, 0, words + 1, 0L);
    }

    private void grow(int capacity) {
        stack = new int[capacity];
        head = new int[capacity];
        label = new int[capacity];
        outerLeft = new int[capacity];
        innerLeft = new int[capacity];
        outerRight = new int[capacity];
        innerRight = new int[capacity];
        leftCount = new int[capacity];
        rightCount = new int[capacity];
        marker = new int[capacity];
        labels = new long[capacity];
    }

    boolean isFinished() {
        return next == size && depth == 0;
    }

    /** The word at a depth of the stack, from 0. */
    int fromTop(int below) {
        return below < depth ? stack[depth - 1 - below] : NONE;
    }

    boolean mayShift() {
        return next < size;
    }

    /** Only one word hangs on the root. */
    boolean mayGoLeft() {
        return depth > 0 && (next < size || depth == 1);
    }

    boolean mayGoRight() {
        return depth > 1;
    }

    void shift() {
        stack[depth++] = next++;
    }

    /** The word on top of the stack hangs on the next one. */
    void left(int relation, boolean marks) {
        int child = stack[--depth];
        attach(child, next, relation, marks);
        innerLeft[next] = outerLeft[next];
        outerLeft[next] = child;
        leftCount[next]++;
    }

    /** The word on top of the stack hangs on the one below. */
    void right(int relation, boolean marks) {
        int child = stack[--depth];
        int parent = stack[depth - 1];
        attach(child, parent, relation, marks);
        innerRight[parent] = outerRight[parent];
        outerRight[parent] = child;
        rightCount[parent]++;
    }

    private void attach(int child, int parent, int relation, boolean marks) {
        head[child] = parent;
        label[child] = relation;
        labels[parent] |= 1L << (relation & 63);
        if (marks) {
            marker[parent] = child;
        }
    }
}
