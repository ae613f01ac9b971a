package org.histor.syntax.learned;

/** Gives each word its tag, from left to right. Immutable; shared by threads. */
final class Tagger {

    private final Network network;

    Tagger(Network network) {
        this.network = network;
    }

    void tag(Workspace work) {
        for (int i = 0; i < work.forms.size; i++) {
            int count = TagFeatures.extract(work.forms, i, work.tags, work.features);
            float[] scores = work.score(network, count);
            int best = 0;
            for (int c = 1; c < network.classes(); c++) {
                best = scores[c] > scores[best] ? c : best;
            }
            work.tags[i] = best;
        }
    }
}
