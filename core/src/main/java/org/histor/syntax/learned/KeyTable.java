package org.histor.syntax.learned;

/** Rows by key: open addressing in one array of longs, key above, row below. Immutable once it is filled. */
final class KeyTable {

    private final long[] slots;
    private final int mask;

    /** @param keys the keys of the rows, all different */
    KeyTable(int[] keys) {
        int capacity = Integer.highestOneBit(Math.max(keys.length, 8)) * 4;
        slots = new long[capacity];
        mask = capacity - 1;
        for (int row = 0; row < keys.length; row++) {
            int at = keys[row] & mask;
            while (slots[at] != 0) {
                at = at + 1 & mask;
            }
            slots[at] = (long) keys[row] << 32 | row + 1;
        }
    }

    /** The row of a key, -1 if it has none. */
    int row(int key) {
        int at = key & mask;
        for (long slot = slots[at]; slot != 0; slot = slots[at]) {
            if ((int) (slot >>> 32) == key) {
                return (int) slot - 1;
            }
            at = at + 1 & mask;
        }
        return -1;
    }
}
