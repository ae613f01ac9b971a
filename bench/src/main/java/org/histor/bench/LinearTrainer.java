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

/**
 * Multinomial logistic regression, AdaGrad, L2; seeded, so that the same rows give the same weights. Rows may come from two kinds of data that do not
 * label alike: then each feature has a weight for both and one for each kind (Daumé III, ACL 2007), and the model that comes out has the
 * sum of those that count for the kind asked for.
 */
final class LinearTrainer {

    private static final int EPOCHS = 40;
    private static final double RATE = 0.25;

    private static final char KIND = '\u0001';

    private record Row(Map<String, Double> features, String label, double weight, String kind) {}

    private final double decay;
    private final List<Row> rows = new ArrayList<>();

    LinearTrainer(double decay) {
        this.decay = decay;
    }

    void add(Map<String, Double> features, String label, double weight) {
        add(features, label, weight, "");
    }

    /** @param kind of data, empty where there is one */
    void add(Map<String, Double> features, String label, double weight, String kind) {
        rows.add(new Row(features, label, weight, kind));
    }

    int rows() {
        return rows.size();
    }

    LinearModel train() {
        return train("");
    }

    /** The model for a kind of data. */
    LinearModel train(String kind) {
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
        Map<String, float[]> made = folded(weights, kind);
        made.values().removeIf(LinearTrainer::isSmall);
        return new LinearModel(classes, made);
    }

    private static Map<String, float[]> folded(Map<String, float[]> weights, String kind) {
        Map<String, float[]> made = new HashMap<>();
        weights.forEach((name, row) -> {
            int at = name.indexOf(KIND);
            boolean counts = at < 0 || name.substring(0, at).equals(kind);
            if (counts) {
                float[] sum = made.computeIfAbsent(name.substring(at + 1), key -> new float[row.length]);
                for (int i = 0; i < row.length; i++) {
                    sum[i] += row[i];
                }
            }
        });
        return made;
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
        if (!row.kind().isEmpty()) {
            new ArrayList<>(features.entrySet())
                    .forEach(feature -> features.put(row.kind() + KIND + feature.getKey(), feature.getValue()));
        }
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
