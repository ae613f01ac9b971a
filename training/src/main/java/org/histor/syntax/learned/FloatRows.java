package org.histor.syntax.learned;

import java.util.Arrays;
import java.util.Random;

/** Rows of weights by key, under training: AdaGrad with one accumulator a row. */
final class FloatRows {

    final int[] keys;
    final float[] weights;
    final int width;

    private final KeyTable table;
    final float[] squares;

    FloatRows(int[] keys, int width, float spread, Random random) {
        this.keys = keys;
        this.width = width;
        table = new KeyTable(keys);
        weights = new float[keys.length * width];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (random.nextFloat() - 0.5f) * spread;
        }
        squares = new float[keys.length];
        Arrays.fill(squares, 1e-4f);
    }

    /** Adds the rows of the features that have one; notes which, and returns how many. */
    int add(int[] features, int number, int[] found, float[] into) {
        int n = 0;
        for (int i = 0; i < number; i++) {
            int row = table.row(features[i]);
            if (row >= 0) {
                found[n++] = row;
                int base = row * width;
                for (int j = 0; j < width; j++) {
                    into[j] += weights[base + j];
                }
            }
        }
        return n;
    }

    void learn(int[] rows, int number, float[] slope, float rate) {
        float norm = 0;
        for (int j = 0; j < width; j++) {
            norm += slope[j] * slope[j];
        }
        norm /= width;
        for (int i = 0; i < number; i++) {
            int row = rows[i];
            squares[row] += norm;
            float step = rate / (float) Math.sqrt(squares[row]);
            int base = row * width;
            for (int j = 0; j < width; j++) {
                weights[base + j] -= step * slope[j];
            }
        }
    }

    void copy(Rows from) {
        for (int i = 0; i < weights.length; i++) {
            int raised = (int) (from.weights()[i / 8] >>> 56 - i % 8 * 8) & 0xFF;
            weights[i] = (raised - 128) * from.unit();
        }
    }

    static float dot(float[] a, int from, float[] b, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int j = 0; j < length; j += 4) {
            s0 += a[from + j] * b[j];
            s1 += a[from + j + 1] * b[j + 1];
            s2 += a[from + j + 2] * b[j + 2];
            s3 += a[from + j + 3] * b[j + 3];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** What makes all but one weight in two thousand fit into a byte. */
    float scale() {
        float[] sizes = new float[Math.min(weights.length, 2_000_000)];
        int stride = Math.max(1, weights.length / Math.max(1, sizes.length));
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(weights[i * stride]);
        }
        Arrays.sort(sizes);
        return 127 / Math.max(1e-3f, sizes[sizes.length - 1 - sizes.length / 2000]);
    }

    /** The same as bytes. */
    Rows small(float[] bias) {
        float scale = scale();
        long[] small = new long[weights.length / Long.BYTES];
        for (int i = 0; i < weights.length; i++) {
            long weight = Math.max(-127, Math.min(127, Math.round(weights[i] * scale))) + 128;
            small[i / 8] |= weight << 56 - i % 8 * 8;
        }
        short[] smallBias = new short[width];
        for (int j = 0; j < width; j++) {
            smallBias[j] = (short) Math.round(bias[j] * scale);
        }
        return new Rows(keys, small, smallBias, 1 / scale);
    }
}
