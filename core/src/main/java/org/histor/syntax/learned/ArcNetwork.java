package org.histor.syntax.learned;

/**
 * Scores the parser's moves. Each word is encoded once a sentence from its {@link WordFeatures}; what it contributes at a place of the
 * state ({@link ArcFeatures#places}) is a product with the place's matrix, made when first needed. The sum of these and of the rows of
 * the state's features, negative values cut off, is weighed for each move. Immutable; shared by threads, each with its own {@link Pass}.
 *
 * @param words       rows of word features
 * @param states      rows of state features, as wide as the hidden layer
 * @param projections a matrix a place, row after row
 */
record ArcNetwork(Rows words, Rows states, float[] projections, float[] bias, float[] output, float[] outputBias) {

    int inner() {
        return words.width();
    }

    int width() {
        return states.width();
    }

    int classes() {
        return outputBias.length;
    }

    /** The scores over one sentence at a time; confined to one thread. */
    static final class Pass {

        private final ArcNetwork network;
        private final Workspace work;
        private final int[] places = new int[ArcFeatures.PLACES];
        private final long[] lanes;
        private final float[] hidden;
        private final float[] scores;
        private float[][] encoded = new float[0][];
        private float[][] placed = new float[0][];
        private boolean[] isPlaced = new boolean[0];

        Pass(ArcNetwork network, Workspace work) {
            this.network = network;
            this.work = work;
            lanes = new long[Math.max(network.words().lanes(), network.states().lanes())];
            hidden = new float[network.width()];
            scores = new float[network.classes()];
        }

        /** Encodes the tagged words of the workspace. */
        void start() {
            int size = work.forms.size + 1;
            if (encoded.length < size) {
                grow(Math.max(size, Math.min(2 * size, 202)));
            }
            java.util.Arrays.fill(isPlaced, 0, size * ArcFeatures.PLACES, false);
            for (int i = 0; i < size; i++) {
                int count = WordFeatures.extract(work.forms, work.tags, i, work.features);
                float[] into = encoded[i];
                network.words.sum(work.features, count, lanes, into);
                for (int j = 0; j < into.length; j++) {
                    into[j] = Math.max(into[j], 0);
                }
            }
        }

        private void grow(int size) {
            encoded = new float[size][network.inner()];
            placed = new float[size * ArcFeatures.PLACES][];
            isPlaced = new boolean[size * ArcFeatures.PLACES];
        }

        float[] score(ArcFeatures from) {
            int width = hidden.length;
            int count = from.extract(work.features);
            network.states.sum(work.features, count, lanes, hidden);
            for (int j = 0; j < width; j++) {
                hidden[j] += network.bias[j];
            }
            from.places(places);
            for (int place = 0; place < places.length; place++) {
                if (places[place] >= 0) {
                    float[] part = placed(places[place], place);
                    for (int j = 0; j < width; j++) {
                        hidden[j] += part[j];
                    }
                }
            }
            Network.weigh(hidden, width, network.output, network.outputBias, scores);
            return scores;
        }

        private float[] placed(int word, int place) {
            int at = word * ArcFeatures.PLACES + place;
            if (isPlaced[at]) {
                return placed[at];
            }
            isPlaced[at] = true;
            if (placed[at] == null) {
                placed[at] = new float[hidden.length];
            }
            float[] into = placed[at];
            float[] code = encoded[word];
            float[] projections = network.projections;
            int width = into.length;
            java.util.Arrays.fill(into, 0);
            for (int d = 0; d < code.length; d++) {
                float weight = code[d];
                if (weight > 0) {
                    int base = (place * code.length + d) * width;
                    for (int j = 0; j < width; j++) {
                        into[j] += weight * projections[base + j];
                    }
                }
            }
            return into;
        }
    }
}
