package org.histor.syntax.learned;

import java.util.Arrays;
import java.util.Random;

/**
 * An {@link ArcNetwork} under training: log loss by AdaGrad. Words are encoded once a sentence; what a word contributes at a place is
 * kept, and the gradients that reach it are gathered until the sentence ends.
 */
final class ArcLearner {

    /** The longest gradient of the hidden layer that is followed. */
    private static final float STEEPEST = 2;

    final int inner;
    final int width;
    final int classes;
    final FloatRows words;
    final FloatRows states;
    final float[] wordBias;
    final float[] projections;
    final float[] bias;
    final float[] output;
    final float[] outputBias;
    final float[] scores;

    private final float[] projectionSquares;
    private final float[] wordBiasSquares;
    private final float[] biasSquares;
    private final float[] outputSquares;
    private final float[] outputBiasSquares;

    private final Workspace work;
    private final int[] places = new int[ArcFeatures.PLACES];
    private final int[] features = new int[ArcFeatures.MOST];
    private final float[] hidden;
    private final float[] slope;
    private final float[] gradient;
    private final int[] touched;
    private final int[] rows = new int[ArcFeatures.MOST];
    private int present;

    private float[][] encoded = new float[0][];
    private int[][] wordRows = new int[0][];
    private int[] wordRowCounts = new int[0];
    private float[][][] placed = new float[0][][];
    private float[][][] placedGradient = new float[0][][];
    private boolean[][] isPlaced = new boolean[0][];
    private boolean[][] hasGradient = new boolean[0][];

    ArcLearner(int[] wordKeys, int[] stateKeys, int inner, int width, int classes, long seed, Workspace work) {
        this.inner = inner;
        this.width = width;
        this.classes = classes;
        this.work = work;
        Random random = new Random(seed);
        words = new FloatRows(wordKeys, inner, 0.1f, random);
        states = new FloatRows(stateKeys, width, 0.02f, random);
        wordBias = filled(inner, 0.1f);
        bias = filled(width, 0.1f);
        projections = gaussian(ArcFeatures.PLACES * inner * width, 0.05f, random);
        output = gaussian(width * classes, 0.1f, random);
        outputBias = new float[classes];
        scores = new float[classes];
        projectionSquares = filled(ArcFeatures.PLACES * inner, 1e-3f);
        wordBiasSquares = filled(inner, 1e-3f);
        biasSquares = filled(width, 1e-3f);
        outputSquares = filled(output.length, 1e-3f);
        outputBiasSquares = filled(classes, 1e-3f);
        hidden = new float[width];
        slope = new float[width];
        gradient = new float[classes];
        touched = new int[classes];
    }

    /** Goes on from a network that was trained before; nothing is known of the steps that led there, see {@link #age}. */
    ArcLearner(ArcNetwork from, Workspace work) {
        this(from.words().keys(), from.states().keys(), from.inner(), from.width(), from.classes(), 1, work);
        words.copy(from.words());
        states.copy(from.states());
        for (int j = 0; j < inner; j++) {
            wordBias[j] = from.words().bias()[j] * from.words().unit();
        }
        System.arraycopy(from.projections(), 0, projections, 0, projections.length);
        System.arraycopy(from.bias(), 0, bias, 0, width);
        System.arraycopy(from.output(), 0, output, 0, output.length);
        System.arraycopy(from.outputBias(), 0, outputBias, 0, classes);
    }

    /** As if the steps so far had been so many times as many: what a short trial at rate 0 gathered stands for a long training. */
    void age(float times) {
        for (float[] squares :
                new float[][] {projectionSquares, wordBiasSquares, biasSquares, outputSquares, outputBiasSquares}) {
            scale(squares, times);
        }
        scale(words.squares, times);
        scale(states.squares, times);
    }

    private static void scale(float[] squares, float times) {
        for (int i = 0; i < squares.length; i++) {
            squares[i] *= times;
        }
    }

    /** Another learner of the same weights, for another thread: both write without locks (Hogwild, Niu and others 2011). */
    ArcLearner(ArcLearner other, Workspace work) {
        this.inner = other.inner;
        this.width = other.width;
        this.classes = other.classes;
        this.work = work;
        words = other.words;
        states = other.states;
        wordBias = other.wordBias;
        bias = other.bias;
        projections = other.projections;
        output = other.output;
        outputBias = other.outputBias;
        projectionSquares = other.projectionSquares;
        wordBiasSquares = other.wordBiasSquares;
        biasSquares = other.biasSquares;
        outputSquares = other.outputSquares;
        outputBiasSquares = other.outputBiasSquares;
        scores = new float[classes];
        hidden = new float[width];
        slope = new float[width];
        gradient = new float[classes];
        touched = new int[classes];
    }

    private static float[] filled(int length, float value) {
        float[] array = new float[length];
        Arrays.fill(array, value);
        return array;
    }

    private static float[] gaussian(int length, float deviation, Random random) {
        float[] array = new float[length];
        for (int i = 0; i < length; i++) {
            array[i] = (float) (random.nextGaussian() * deviation);
        }
        return array;
    }

    /** Encodes the words of the sentence in the workspace. */
    void start() {
        int size = work.forms.size + 1;
        if (encoded.length < size) {
            grow(2 * size);
        }
        for (int i = 0; i < size; i++) {
            int count = WordFeatures.extract(work.forms, work.tags, i, features);
            float[] into = encoded[i];
            System.arraycopy(wordBias, 0, into, 0, inner);
            wordRowCounts[i] = words.add(features, count, wordRows[i], into);
            for (int j = 0; j < inner; j++) {
                into[j] = Math.max(into[j], 0);
            }
            Arrays.fill(isPlaced[i], false);
            Arrays.fill(hasGradient[i], false);
        }
    }

    private void grow(int size) {
        encoded = new float[size][inner];
        wordRows = new int[size][WordFeatures.MOST];
        wordRowCounts = new int[size];
        placed = new float[size][ArcFeatures.PLACES][width];
        placedGradient = new float[size][ArcFeatures.PLACES][width];
        isPlaced = new boolean[size][ArcFeatures.PLACES];
        hasGradient = new boolean[size][ArcFeatures.PLACES];
    }

    /** Fills {@link #scores}. */
    void score(ArcFeatures from) {
        from.places(places);
        System.arraycopy(bias, 0, hidden, 0, width);
        for (int place = 0; place < places.length; place++) {
            if (places[place] >= 0) {
                float[] part = placed(places[place], place);
                for (int j = 0; j < width; j++) {
                    hidden[j] += part[j];
                }
            }
        }
        int count = from.extract(features);
        present = states.add(features, count, rows, hidden);
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

    private float[] placed(int word, int place) {
        float[] into = placed[word][place];
        if (!isPlaced[word][place]) {
            isPlaced[word][place] = true;
            Arrays.fill(into, 0);
            float[] code = encoded[word];
            for (int d = 0; d < inner; d++) {
                float weight = code[d];
                if (weight > 0) {
                    int base = (place * inner + d) * width;
                    for (int j = 0; j < width; j++) {
                        into[j] += weight * projections[base + j];
                    }
                }
            }
        }
        return into;
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
        if (good > 0.99f * all) {
            return 0;
        }
        int changed = 0;
        for (int c = 0; c < classes; c++) {
            float mass = gradient[c];
            float steep = right[c] ? mass / all - Math.max(mass, 1e-12f) / good : mass / all;
            if (Math.abs(steep) > 1e-3f) {
                gradient[c] = steep;
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
                    float steep = gradient[touched[i]];
                    sum += steep * output[at];
                    float step = steep * weight;
                    outputSquares[at] += step * step;
                    output[at] -= rate * step / (float) Math.sqrt(outputSquares[at]);
                }
                biasSquares[j] += sum * sum;
                bias[j] -= rate * sum / (float) Math.sqrt(biasSquares[j]);
            }
            slope[j] = sum;
        }
        clip(slope, width, STEEPEST);
        states.learn(rows, present, slope, rate);
        for (int place = 0; place < places.length; place++) {
            if (places[place] >= 0) {
                gather(places[place], place);
            }
        }
    }

    /** One odd sentence must not undo what all before it taught: the steps of AdaGrad add up over places and rows. */
    private static void clip(float[] vector, int length, float longest) {
        float squares = 0;
        for (int j = 0; j < length; j++) {
            squares += vector[j] * vector[j];
        }
        if (squares > longest * longest) {
            float shrink = longest / (float) Math.sqrt(squares);
            for (int j = 0; j < length; j++) {
                vector[j] *= shrink;
            }
        }
    }

    private void gather(int word, int place) {
        float[] into = placedGradient[word][place];
        if (!hasGradient[word][place]) {
            hasGradient[word][place] = true;
            System.arraycopy(slope, 0, into, 0, width);
            return;
        }
        for (int j = 0; j < width; j++) {
            into[j] += slope[j];
        }
    }

    /** Carries what was gathered back to the words. */
    void finish(float rate) {
        float[] back = new float[inner];
        for (int word = 0; word <= work.forms.size; word++) {
            boolean any = false;
            for (int place = 0; place < ArcFeatures.PLACES; place++) {
                if (hasGradient[word][place]) {
                    if (!any) {
                        Arrays.fill(back, 0);
                        any = true;
                    }
                    back(word, place, back, rate);
                }
            }
            if (any) {
                clip(back, inner, 2 * STEEPEST);
                for (int d = 0; d < inner; d++) {
                    if (encoded[word][d] > 0) {
                        wordBiasSquares[d] += back[d] * back[d];
                        wordBias[d] -= rate * back[d] / (float) Math.sqrt(wordBiasSquares[d]);
                    }
                }
                words.learn(wordRows[word], wordRowCounts[word], back, rate);
            }
        }
    }

    private void back(int word, int place, float[] back, float rate) {
        float[] code = encoded[word];
        float[] slopes = placedGradient[word][place];
        clip(slopes, width, 2 * STEEPEST);
        float norm = 0;
        for (int j = 0; j < width; j++) {
            norm += slopes[j] * slopes[j];
        }
        norm /= width;
        for (int d = 0; d < inner; d++) {
            float weight = code[d];
            if (weight > 0) {
                int row = place * inner + d;
                back[d] += FloatRows.dot(projections, row * width, slopes, width);
                projectionSquares[row] += norm * weight * weight;
                float step = rate * weight / (float) Math.sqrt(projectionSquares[row]);
                int base = row * width;
                for (int j = 0; j < width; j++) {
                    projections[base + j] -= step * slopes[j];
                }
            }
        }
    }

    /** The same with 16-bit sums and 8-bit rows. */
    ArcNetwork quantized() {
        return new ArcNetwork(
                words.small(wordBias), states.small(new float[width]), projections, bias, output, outputBias);
    }
}
