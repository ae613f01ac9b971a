package org.histor.syntax.learned;

import java.util.Arrays;
import java.util.Random;

/**
 * A {@link Network} under training: log loss by AdaGrad, with one accumulator a row for the rows and one a weight for the output. Of
 * several right classes the likelihood of all together is raised.
 */
final class FloatNetwork {

    final int width;
    final int classes;
    final FloatRows rows;
    final float[] bias;
    final float[] output;
    final float[] outputBias;
    final float[] scores;

    private final float[] outputSquares;
    private final float[] biasSquares;
    private final float[] outputBiasSquares;
    private final int[] present = new int[ArcFeatures.MOST];
    private int count;
    private final float[] hidden;
    private final float[] hiddenGradient;
    private final float[] gradient;
    private final int[] touched;

    FloatNetwork(int[] keys, int width, int classes, long seed) {
        this.width = width;
        this.classes = classes;
        bias = new float[width];
        output = new float[width * classes];
        outputBias = new float[classes];
        scores = new float[classes];
        outputSquares = new float[output.length];
        biasSquares = new float[width];
        outputBiasSquares = new float[classes];
        hidden = new float[width];
        hiddenGradient = new float[width];
        gradient = new float[classes];
        touched = new int[classes];
        Random random = new Random(seed);
        rows = new FloatRows(keys, width, 0.1f, random);
        for (int i = 0; i < output.length; i++) {
            output[i] = (float) (random.nextGaussian() * 0.1);
        }
        Arrays.fill(bias, 0.1f);
        Arrays.fill(outputSquares, 1e-3f);
        Arrays.fill(biasSquares, 1e-3f);
        Arrays.fill(outputBiasSquares, 1e-3f);
    }

    /** Fills {@link #scores}. */
    void score(int[] features, int number) {
        System.arraycopy(bias, 0, hidden, 0, width);
        count = rows.add(features, number, present, hidden);
        System.arraycopy(outputBias, 0, scores, 0, classes);
        for (int j = 0; j < width; j++) {
            float weight = hidden[j];
            if (weight > 0) {
                int base = j * classes;
                for (int c = 0; c < classes; c++) {
                    scores[c] += weight * output[base + c];
                }
            }
        }
    }

    /**
     * Learns from the last {@link #score}.
     *
     * @param allowed the classes that could be chosen
     * @param right   those of them that are right, at least one
     * @return the loss
     */
    float learn(boolean[] allowed, boolean[] right, float rate) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            if (allowed[c] && scores[c] > highest) {
                highest = scores[c];
            }
        }
        float all = 0;
        float good = 1e-12f;
        for (int c = 0; c < classes; c++) {
            float mass = allowed[c] && scores[c] > highest - 12 ? (float) Math.exp(scores[c] - highest) : 0;
            gradient[c] = mass;
            all += mass;
            good += right[c] ? mass : 0;
        }
        if (good > 0.999f * all) {
            return 0;
        }
        int changed = 0;
        for (int c = 0; c < classes; c++) {
            float mass = gradient[c];
            float slope = right[c] ? mass / all - Math.max(mass, 1e-12f) / good : mass / all;
            if (Math.abs(slope) > 1e-4f) {
                gradient[c] = slope;
                touched[changed++] = c;
            }
        }
        backward(changed, rate);
        return (float) -Math.log(good / all);
    }

    private void backward(int changed, float rate) {
        for (int i = 0; i < changed; i++) {
            int c = touched[i];
            outputBiasSquares[c] += gradient[c] * gradient[c];
            outputBias[c] -= rate * gradient[c] / (float) Math.sqrt(outputBiasSquares[c]);
        }
        for (int j = 0; j < width; j++) {
            float sum = 0;
            float weight = hidden[j];
            if (weight > 0) {
                int base = j * classes;
                for (int i = 0; i < changed; i++) {
                    int at = base + touched[i];
                    float slope = gradient[touched[i]];
                    sum += slope * output[at];
                    float step = slope * weight;
                    outputSquares[at] += step * step;
                    output[at] -= rate * step / (float) Math.sqrt(outputSquares[at]);
                }
                biasSquares[j] += sum * sum;
                bias[j] -= rate * sum / (float) Math.sqrt(biasSquares[j]);
            }
            hiddenGradient[j] = sum;
        }
        rows.learn(present, count, hiddenGradient, rate);
    }

    /** The same with 16-bit sums and 8-bit rows. */
    Network quantized() {
        return new Network(rows.small(bias), output, outputBias);
    }
}
