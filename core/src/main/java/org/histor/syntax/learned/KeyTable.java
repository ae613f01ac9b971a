package org.histor.syntax.learned;

/**
 * Rows by key: open addressing in one small array, so that it stays in the processor's cache. A slot has the row below and the upper bits
 * of the key above; a key that is not there is taken for another once in some thousands of lookups, which does no harm. Immutable.
 */
final class KeyTable {

    private static final int ROW_BITS = 18;
    private static final int ROW = (1 << ROW_BITS) - 1;

    private final int[] slots;
    private final int mask;

    /** @param keys the keys of the rows, fewer than 262,143 */
    KeyTable(int[] keys) {
        if (keys.length >= ROW) {
            throw new IllegalArgumentException(keys.length + " rows are more than " + (ROW - 1));
        }
        int capacity = Integer.highestOneBit(Math.max(keys.length, 8)) * 4;
        slots = new int[capacity];
        mask = capacity - 1;
        for (int row = 0; row < keys.length; row++) {
            int at = keys[row] & mask;
            while (slots[at] != 0) {
                at = at + 1 & mask;
            }
            slots[at] = keys[row] & ~ROW | row + 1;
        }
    }

    /** The row of a key, -1 if it has none. */
    int row(int key) {
        int at = key & mask;
        for (int slot = slots[at]; slot != 0; slot = slots[at]) {
            if (((slot ^ key) & ~ROW) == 0) {
                return (slot & ROW) - 1;
            }
            at = at + 1 & mask;
        }
        return -1;
    }

    /**
     * The rows of keys, the keys without a row left out.
     *
     * @param count how many of the keys are looked up
     * @param found receives the rows
     * @return how many there are
     */
    int rows(int[] keys, int count, int[] found) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            int row = row(keys[i]);
            found[n] = row;
            n += row >>> 31 ^ 1;
        }
        return n;
    }
}
