package org.histor.syntax.learned;

/**
 * Rows of small numbers by the key of a feature. Features without a row count nothing. Immutable; shared by threads.
 *
 * @param keys    the key of each row
 * @param weights row after row, {@code bias.length} each
 * @param bias    what every sum begins with
 * @param unit    what 1 in a row is worth
 */
record Rows(int[] keys, short[] weights, short[] bias, float unit, KeyTable table) {

    Rows(int[] keys, short[] weights, short[] bias, float unit) {
        this(keys, weights, bias, unit, new KeyTable(keys));
    }

    int width() {
        return bias.length;
    }

    /** Sums the rows of the first {@code count} features. */
    void sum(int[] features, int count, short[] into) {
        short[] from = weights;
        int width = bias.length;
        System.arraycopy(bias, 0, into, 0, width);
        for (int i = 0; i < count; i++) {
            int row = table.row(features[i]);
            if (row >= 0) {
                int base = row * width;
                for (int j = 0; j < width; j++) {
                    into[j] += from[base + j];
                }
            }
        }
    }
}
