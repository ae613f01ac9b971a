package org.histor.syntax.learned;

/**
 * What the parser looks at in a {@link Configuration}: the words at certain places, and features of how they go together. After Zhang and
 * Nivre (2011) and Chen and Manning (2014).
 */
final class ArcFeatures {

    /** At least as many as {@link #extract} gives. */
    static final int MOST = 100;

    /** How many {@link #places} there are. */
    static final int PLACES = 16;

    private static final int BEYOND = -1;
    private static final int ROOT = -2;

    private final FormFeatures words;
    private final Workspace work;
    private final Configuration state;
    private int[] tags = new int[0];
    private int[] out = new int[0];
    private int n;
    private int template;

    /** @param work holds the words, their tags and the state */
    ArcFeatures(Workspace work) {
        this.work = work;
        this.words = work.forms;
        this.state = work.state;
    }

    /** Writes the positions of the words that are looked at, -1 where there is none. */
    void places(int[] into) {
        int top = state.fromTop(0);
        int second = state.fromTop(1);
        int third = state.fromTop(2);
        int next = state.next;
        into[0] = top;
        into[1] = second;
        into[2] = third;
        into[3] = state.fromTop(3);
        into[4] = next;
        into[5] = within(next + 1);
        into[6] = within(next + 2);
        into[7] = top < 0 ? BEYOND : state.outerLeft[top];
        into[8] = top < 0 ? BEYOND : state.outerRight[top];
        into[9] = second < 0 ? BEYOND : state.outerLeft[second];
        into[10] = second < 0 ? BEYOND : state.outerRight[second];
        into[11] = state.outerLeft[next];
        into[12] = state.innerLeft[next];
        into[13] = third < 0 ? BEYOND : state.outerRight[third];
        into[14] = top < 0 ? BEYOND : state.marker[top];
        into[15] = state.marker[next];
    }

    private int within(int at) {
        return at <= words.size ? at : BEYOND;
    }

    private int word(int at) {
        return at < 0 ? BEYOND : at >= words.size ? at == words.size ? ROOT : BEYOND : words.lower[at];
    }

    private int tag(int at) {
        return at < 0 ? BEYOND : at >= words.size ? at == words.size ? ROOT : BEYOND : tags[at];
    }

    private int label(int at) {
        return at < 0 ? BEYOND : state.label[at];
    }

    private int labels(int at) {
        return at < 0 ? BEYOND : Hashing.key(1, (int) state.labels[at], (int) (state.labels[at] >>> 32));
    }

    private void add(int value) {
        out[n++] = Hashing.key(template++, value);
    }

    private void add(int first, int second) {
        out[n++] = Hashing.key(template++, first, second);
    }

    private void add(int first, int second, int third) {
        out[n++] = Hashing.key(template++, first, second, third);
    }

    /** Writes the features of the state and returns how many. */
    int extract(int[] into) {
        out = into;
        tags = work.tags;
        n = 0;
        template = 1000;
        int top = state.fromTop(0);
        int second = state.fromTop(1);
        int third = state.fromTop(2);
        int next = state.next;
        children(top);
        children(second);
        children(next);
        distances(top, second, next);
        pairs(top, second, third, next);
        inside(top, second, next);
        markers(top, second, third, next);
        if (words.style != 0) {
            add(words.style);
            add(words.style, tag(top), tag(next));
            add(words.style, tag(second), tag(top));
            add(words.style, word(top), label(state.outerLeft[next]));
        }
        return n;
    }

    private void children(int at) {
        if (at < 0) {
            template += 8;
            return;
        }
        add(label(state.outerLeft[at]));
        add(label(state.innerLeft[at]));
        add(label(state.outerRight[at]));
        add(label(state.innerRight[at]));
        add(labels(at));
        add(tag(at), labels(at));
        add(tag(at), state.leftCount[at], state.rightCount[at]);
        add(label(state.outerLeft[at]), label(state.outerRight[at]), tag(at));
    }

    private void distances(int top, int second, int next) {
        int near = distance(top, next);
        int far = distance(second, top);
        add(near, tag(top), tag(next));
        add(far, tag(second), tag(top));
        add(near, far);
        add(words.capitals, tag(top), tag(next));
        add(words.size < 8 ? words.size : words.size < 15 ? 8 : 9, tag(top), tag(next));
    }

    private static int distance(int from, int to) {
        int distance = to - from;
        return from < 0 ? 0 : distance < 6 ? distance : distance < 10 ? 6 : 7;
    }

    private void pairs(int top, int second, int third, int next) {
        add(word(top), word(next));
        add(word(top), tag(next));
        add(tag(top), word(next));
        add(tag(top), tag(next));
        add(word(second), word(top));
        add(word(second), tag(top));
        add(tag(second), word(top));
        add(tag(second), tag(top));
        add(word(second), word(next));
        add(word(second), tag(next));
        add(tag(top), word(next + 1));
        add(tag(second), tag(top), tag(next));
        add(tag(third), tag(second), tag(top));
        add(tag(top), tag(next), tag(next + 1));
        add(tag(second), tag(next), tag(next + 1));
        add(word(top), tag(next), tag(next + 1));
        add(word(second), tag(top), tag(next));
        add(tag(third), word(second), tag(top));
        add(tag(third), tag(second), tag(next));
    }

    private void inside(int top, int second, int next) {
        int topLeft = top < 0 ? BEYOND : state.outerLeft[top];
        int topRight = top < 0 ? BEYOND : state.outerRight[top];
        int secondRight = second < 0 ? BEYOND : state.outerRight[second];
        int nextLeft = state.outerLeft[next];
        add(tag(top), tag(topRight), tag(next));
        add(tag(top), tag(topLeft), tag(next));
        add(tag(second), tag(secondRight), tag(top));
        add(tag(second), tag(topLeft), tag(top));
        add(tag(top), tag(next), tag(nextLeft));
        add(word(top), label(topRight), tag(next));
        add(word(second), label(secondRight), tag(top));
        add(word(second), labels(second));
        add(tag(next), labels(top), tag(top));
        add(tag(top), labels(second), tag(second));
        add(labels(second), labels(top), tag(next));
    }

    /** Where a phrase with a preposition or a clause with a conjunction hangs. */
    private void markers(int top, int second, int third, int next) {
        int onTop = top < 0 ? BEYOND : word(state.marker[top]);
        int onNext = word(state.marker[next]);
        int onSecond = second < 0 ? BEYOND : word(state.marker[second]);
        add(onTop, tag(top));
        add(onNext, tag(next));
        add(onSecond, tag(second));
        add(word(second), onTop);
        add(word(second), onTop, word(top));
        add(tag(second), onTop, word(top));
        add(word(third), onTop);
        add(word(top), onNext);
        add(word(second), onNext);
        add(tag(top), onNext, tag(next));
        add(tag(second), onNext, tag(top));
        add(onSecond, onTop, tag(next));
    }
}
