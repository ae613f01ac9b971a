package org.histor.syntax.learned;

/**
 * Scores classes from features: the rows of those that are known are summed, negative sums cut off, and the rest weighed for each class.
 * Immutable; shared by threads.
 *
 * @param output for each column of the rows, the weights of the classes
 */
record Network(Rows rows, float[] output, float[] outputBias) {

    int classes() {
        return outputBias.length;
    }

    int width() {
        return rows.width();
    }

    /**
     * @param features the first {@code count} are read
     * @param lanes    scratch, as long as {@link Rows#lanes()}
     * @param sums     scratch, {@link #width()} long
     * @param scores   receives {@link #classes()} scores
     */
    void score(int[] features, int count, long[] lanes, float[] sums, float[] scores) {
        rows.sum(features, count, lanes, sums);
        weigh(sums, width(), output, outputBias, scores);
    }

    /** What is left of the sums without the negative ones, weighed for each class. */
    static void weigh(float[] sums, int width, float[] output, float[] outputBias, float[] scores) {
        int classes = outputBias.length;
        System.arraycopy(outputBias, 0, scores, 0, classes);
        for (int j = 0; j < width; j++) {
            float weight = sums[j];
            if (weight > 0) {
                int base = j * classes;
                for (int c = 0; c < classes; c++) {
                    scores[c] += weight * output[base + c];
                }
            }
        }
    }
}
