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
     * @param sums     scratch, {@link #width()} long
     * @param scores   receives {@link #classes()} scores
     */
    void score(int[] features, int count, short[] sums, float[] scores) {
        rows.sum(features, count, sums);
        int classes = outputBias.length;
        System.arraycopy(outputBias, 0, scores, 0, classes);
        for (int j = 0; j < rows.width(); j++) {
            if (sums[j] > 0) {
                float weight = sums[j] * rows.unit();
                int base = j * classes;
                for (int c = 0; c < classes; c++) {
                    scores[c] += weight * output[base + c];
                }
            }
        }
    }
}
