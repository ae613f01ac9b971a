package org.histor.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.histor.claim.LinearModel;

/** Multinomial logistic regression, AdaGrad, L2; seeded, so that the same rows give the same weights. */
final class LinearTrainer {

    private static final int EPOCHS = 40;
    private static final double RATE = 0.25;

    private record Row(Map<String, Double> features, String label, double weight) {}

    private final double decay;
    private final List<Row> rows = new ArrayList<>();

    LinearTrainer(double decay) {
        this.decay = decay;
    }

    void add(Map<String, Double> features, String label, double weight) {
        rows.add(new Row(features, label, weight));
    }

    int rows() {
        return rows.size();
    }

    LinearModel train() {
        TreeSet<String> labels = new TreeSet<>();
        rows.forEach(row -> labels.add(row.label()));
        List<String> classes = new ArrayList<>(labels);
        Map<String, float[]> weights = new HashMap<>();
        Map<String, float[]> squares = new HashMap<>();
        Random random = new Random(7);
        List<Row> order = new ArrayList<>(rows);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(row -> step(row, classes, weights, squares));
        }
        weights.values().removeIf(LinearTrainer::isSmall);
        return new LinearModel(classes, weights);
    }

    static void write(LinearModel model, Path file) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(model.table().getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isSmall(float[] row) {
        for (float weight : row) {
            if (Math.abs(weight) > 0.05) {
                return false;
            }
        }
        return true;
    }

    private void step(Row row, List<String> classes, Map<String, float[]> weights, Map<String, float[]> squares) {
        double[] scores = new double[classes.size()];
        Map<String, Double> features = new HashMap<>(row.features());
        features.put("(bias)", 1.0);
        features.forEach((name, value) -> {
            float[] mine = weights.get(name);
            for (int i = 0; mine != null && i < scores.length; i++) {
                scores[i] += mine[i] * value;
            }
        });
        double[] probabilities = LinearModel.softmax(scores);
        int gold = classes.indexOf(row.label());
        features.forEach((name, value) -> {
            float[] mine = weights.computeIfAbsent(name, key -> new float[classes.size()]);
            float[] square = squares.computeIfAbsent(name, key -> new float[classes.size()]);
            for (int i = 0; i < mine.length; i++) {
                double slope = row.weight() * (probabilities[i] - (i == gold ? 1 : 0)) * value + decay * mine[i];
                square[i] += (float) (slope * slope);
                mine[i] -= (float) (RATE * slope / Math.sqrt(square[i] + 1e-6));
            }
        });
    }
}
