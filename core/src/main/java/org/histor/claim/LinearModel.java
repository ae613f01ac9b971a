package org.histor.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.histor.knowledge.KnowledgeException;

/**
 * A multinomial logistic model over named features, kept as a table: a header with the classes, then a line a feature with its weights.
 * Made by a command in {@code bench}; immutable.
 */
public final class LinearModel {

    /** A feature and how much it speaks for a class (in log-odds). */
    public record Reason(String feature, double weight) {}

    private static final String BIAS = "(bias)";

    private final List<String> classes;
    private final Map<String, float[]> weights;

    public LinearModel(List<String> classes, Map<String, float[]> weights) {
        this.classes = List.copyOf(classes);
        this.weights = Map.copyOf(weights);
    }

    /** Reads a gzipped table. @throws KnowledgeException naming the line that is not as it must be */
    public static LinearModel read(String name, InputStream stream) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            String header = reader.readLine();
            if (header == null) {
                throw new KnowledgeException(name + ":1: the model is empty");
            }
            List<String> classes = List.of(header.split("\t"));
            Map<String, float[]> weights = new HashMap<>();
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String[] cells = line.split("\t");
                if (cells.length != classes.size() + 1) {
                    throw new KnowledgeException(name + ":" + number + ": " + (cells.length - 1) + " weights for "
                            + classes.size() + " classes");
                }
                float[] row = new float[classes.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = Float.parseFloat(cells[i + 1]);
                }
                weights.put(cells[0], row);
            }
            return new LinearModel(classes, weights);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + name, broken);
        }
    }

    /** The table, not gzipped. */
    public String table() {
        StringBuilder text = new StringBuilder(String.join("\t", classes)).append('\n');
        weights.keySet().stream().sorted().forEach(feature -> {
            text.append(feature);
            for (float weight : weights.get(feature)) {
                text.append('\t').append(Math.round(weight * 1000) / 1000f);
            }
            text.append('\n');
        });
        return text.toString();
    }

    public List<String> classes() {
        return classes;
    }

    /** A probability for each class, in the order of {@link #classes()}. */
    public double[] probabilities(Map<String, Double> features) {
        double[] scores = new double[classes.size()];
        add(scores, BIAS, 1);
        features.forEach((feature, value) -> add(scores, feature, value));
        return softmax(scores);
    }

    private void add(double[] scores, String feature, double value) {
        float[] row = weights.get(feature);
        if (row != null) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += row[i] * value;
            }
        }
    }

    /** Turns scores into probabilities, in place. */
    public static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** The features that speak most for or against a class, the strongest first. */
    public List<Reason> strongest(Map<String, Double> features, String name, int most) {
        return reasons(features, name, Integer.MAX_VALUE).stream()
                .filter(reason -> reason.weight() != 0)
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())))
                .limit(most)
                .toList();
    }

    /** The features that speak most for a class against the mean of all classes. */
    public List<Reason> reasons(Map<String, Double> features, String name, int most) {
        int at = classes.indexOf(name);
        List<Reason> reasons = new ArrayList<>();
        features.forEach((feature, value) -> {
            float[] row = weights.get(feature);
            if (row != null && at >= 0) {
                double mean = 0;
                for (float weight : row) {
                    mean += weight / row.length;
                }
                reasons.add(new Reason(feature, (row[at] - mean) * value));
            }
        });
        reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
        return reasons.subList(0, Math.min(most, reasons.size()));
    }
}
