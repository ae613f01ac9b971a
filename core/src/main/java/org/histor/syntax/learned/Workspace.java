package org.histor.syntax.learned;

import java.util.List;

/** What is written while one sentence is parsed; reused for the next. Confined to one thread. */
final class Workspace {

    final FormFeatures forms = new FormFeatures();
    final Configuration state = new Configuration();
    final int[] features = new int[ArcFeatures.MOST];
    int[] tags = new int[0];
    float[] scores = new float[0];
    private float[] sums = new float[0];
    private long[] lanes = new long[0];

    Workspace() {}

    Workspace(int style) {
        forms.style = style;
    }

    void read(List<String> words) {
        forms.read(words);
        if (tags.length < words.size()) {
            tags = new int[2 * words.size()];
        }
    }

    /** Scores the first {@code count} features. */
    float[] score(Network network, int count) {
        if (scores.length < network.classes()) {
            scores = new float[network.classes()];
        }
        if (sums.length < network.width()) {
            sums = new float[network.width()];
            lanes = new long[network.rows().lanes()];
        }
        network.score(features, count, lanes, sums, scores);
        return scores;
    }
}
