package org.histor.reader;

import java.util.Arrays;

/** A growing row of pieces, each with an offset into the text. */
final class Pieces {

    private int[] ids = new int[64];
    private int[] starts = new int[64];
    private int size;

    void add(int id, int start) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
        }
        ids[size] = id;
        starts[size++] = start;
    }

    /** Drops all pieces from a place on. */
    void cut(int at) {
        size = at;
    }

    int size() {
        return size;
    }

    int id(int at) {
        return ids[at];
    }

    int start(int at) {
        return starts[at];
    }
}
