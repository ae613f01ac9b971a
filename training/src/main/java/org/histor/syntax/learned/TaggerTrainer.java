package org.histor.syntax.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains a {@link Tagger}'s network. */
final class TaggerTrainer {

    private final List<Treebank.Tree> trees;
    private final int classes;
    private final int rows;
    private final int width;
    private final FormFeatures forms = new FormFeatures();
    private final int[] features = new int[TagFeatures.MOST];

    TaggerTrainer(List<Treebank.Tree> trees, int classes, int rows, int width) {
        this.trees = trees;
        this.classes = classes;
        this.rows = rows;
        this.width = width;
    }

    FloatNetwork train(int epochs, float rate, long seed) {
        FloatNetwork network = new FloatNetwork(keys(), width, classes, seed);
        List<Treebank.Tree> order = new ArrayList<>(trees);
        Random random = new Random(seed);
        long steps = 0;
        long all = (long) trees.size() * epochs;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            long tokens = 0;
            long start = System.nanoTime();
            for (Treebank.Tree tree : order) {
                float now = rate * (1 - steps++ / (float) all) + 1e-4f;
                loss += learn(network, tree, now, random);
                tokens += tree.size();
            }
            System.out.printf(
                    "tagger epoch %d: loss %.4f, %.0f s%n", epoch, loss / tokens, (System.nanoTime() - start) / 1e9);
        }
        return network;
    }

    private int[] keys() {
        FeatureCounts counts = new FeatureCounts(4);
        for (Treebank.Tree tree : trees) {
            read(tree);
            int[] tags = gold(tree);
            for (int i = 0; i < tree.size(); i++) {
                counts.add(features, TagFeatures.extract(forms, i, tags, features));
            }
        }
        return counts.most(rows);
    }

    private void read(Treebank.Tree tree) {
        forms.style = tree.style();
        forms.read(tree.forms());
    }

    private static int[] gold(Treebank.Tree tree) {
        int[] tags = new int[tree.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = tree.tag(i);
        }
        return tags;
    }

    private double learn(FloatNetwork network, Treebank.Tree tree, float rate, Random random) {
        read(tree);
        int[] tags = gold(tree);
        boolean[] allowed = new boolean[classes];
        boolean[] right = new boolean[classes];
        java.util.Arrays.fill(allowed, true);
        double loss = 0;
        for (int i = 0; i < tags.length; i++) {
            network.score(features, TagFeatures.extract(forms, i, tags, features));
            int best = 0;
            for (int c = 1; c < classes; c++) {
                best = network.scores[c] > network.scores[best] ? c : best;
            }
            right[tags[i]] = true;
            loss += network.learn(allowed, right, rate);
            right[tags[i]] = false;
            if (random.nextInt(4) > 0) {
                tags[i] = best;
            }
        }
        return loss;
    }
}
