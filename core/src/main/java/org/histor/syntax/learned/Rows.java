package org.histor.syntax.learned;

/**
 * Rows of small numbers by the key of a feature. Features without a row count nothing. Immutable; shared by threads.
 *
 * <p>Eight weights of a byte stand in one long, each 128 too high so that none is negative; they are summed four at a time, in the
 * 16-bit lanes of a long, which fewer than 257 rows cannot overflow.
 *
 * @param keys    the key of each row
 * @param weights row after row, {@code bias.length / 8} each; within a long the first weight is the highest byte
 * @param bias    what every sum begins with; its length is a multiple of eight
 * @param unit    what 1 in a row is worth
 */
record Rows(int[] keys, long[] weights, short[] bias, float unit, KeyTable table) {

    /** 128 in each byte. */
    static final long OFFSETS = 0x8080808080808080L;

    private static final long LANES = 0x00FF00FF00FF00FFL;

    Rows(int[] keys, long[] weights, short[] bias, float unit) {
        this(keys, weights, bias, unit, new KeyTable(keys));
    }

    int width() {
        return bias.length;
    }

    /** The longs that {@link #sum} needs for scratch. */
    int lanes() {
        return bias.length / 4;
    }

    /** Sums the rows of the first {@code count} features, fewer than 257; puts the rows in the place of the features. */
    void sum(int[] features, int count, long[] lanes, float[] into) {
        long[] from = weights;
        int longs = bias.length / 8;
        for (int k = 0; k < 2 * longs; k++) {
            lanes[k] = 0;
        }
        int found = table.rows(features, count, features);
        if (!touch(features, found)) {
            found = 0;
        }
        for (int i = 0; i < found; i++) {
            int base = features[i] * longs;
            for (int k = 0; k < longs; k++) {
                long eight = from[base + k];
                lanes[k] += eight >>> 8 & LANES;
                lanes[longs + k] += eight & LANES;
            }
        }
        spread(lanes, 128 * found, into);
    }

    /** Asks for all the rows at once, so that they come from memory together; false if there are none, since no weight is -128. */
    private boolean touch(int[] found, int count) {
        long[] from = weights;
        int longs = bias.length / 8;
        long any = 0;
        for (int i = 0; i < count; i++) {
            int base = found[i] * longs;
            any |= from[base] | from[base + longs - 1];
        }
        return any != 0;
    }

    private void spread(long[] lanes, int tooHigh, float[] into) {
        int longs = bias.length / 8;
        for (int k = 0; k < longs; k++) {
            long even = lanes[k];
            long odd = lanes[longs + k];
            for (int column = 8 * k, shift = 48; shift >= 0; column += 2, shift -= 16) {
                into[column] = ((int) (even >>> shift & 0xFFFF) - tooHigh + bias[column]) * unit;
                into[column + 1] = ((int) (odd >>> shift & 0xFFFF) - tooHigh + bias[column + 1]) * unit;
            }
        }
    }
}
