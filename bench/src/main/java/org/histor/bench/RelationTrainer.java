package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
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
import org.histor.Histor;
import org.histor.act.Example;
import org.histor.act.Example.Expected;
import org.histor.act.Family;
import org.histor.act.Operator;
import org.histor.claim.LinearModel;
import org.histor.claim.RelationReader;
import org.histor.report.Report;

/**
 * Trains the learned reader of relations: {@code RelationTrainer GOLD.jsonl even|all MODEL.tsv.gz}. With "even", rows with odd ids stay unseen.
 * The examples of the knowledge are training data too, without what the frames say of them (the frames were written to fit them).
 * Multinomial logistic regression, AdaGrad, L2; seeded.
 */
public final class RelationTrainer {

    private static final int EPOCHS = 40;
    private static final double RATE = 0.25;
    private static final double DECAY = 2e-4;
    private static final double KNOWLEDGE_WEIGHT = 0.4;

    /** A training row. */
    private record Row(Map<String, Double> features, String label, double weight) {}

    private final List<Row> rows = new ArrayList<>();

    private RelationTrainer() {}

    public static void main(String[] arguments) throws IOException {
        boolean evenOnly = !arguments[1].equals("all");
        LinearModel model = train(Engines.framesOnly(), Path.of(arguments[0]), evenOnly);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
            out.write(model.table().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param evenOnly whether rows with odd ids stay unseen */
    static LinearModel train(Histor histor, Path gold, boolean evenOnly) {
        RelationTrainer trainer = new RelationTrainer();
        for (JsonNode row : JsonLines.read(gold)) {
            if (!evenOnly || JsonLines.isEven(row.get("id").asText())) {
                trainer.add(histor, row);
            }
        }
        trainer.addKnowledge(histor);
        return trainer.train();
    }

    private void add(Histor histor, JsonNode row) {
        String text = row.get("text").asText();
        Map<String, Double> features = histor.relationFeatures(
                Report.of("x", text), RelationRun.span(row, "source", text), RelationRun.span(row, "target", text));
        rows.add(new Row(features, row.get("gold_root").asText(), 1));
    }

    private void addKnowledge(Histor histor) {
        for (Family family : histor.lexicon().families()) {
            family.examples().forEach(example -> add(histor, example));
        }
        for (Operator operator : histor.lexicon().operators()) {
            operator.examples().forEach(example -> add(histor, example));
        }
    }

    private void add(Histor histor, Example example) {
        if (example.acts().size() != 1) {
            return;
        }
        Expected act = example.acts().get(0);
        boolean told = act.modality().equals("actual") && !act.event().equals(Family.NONE);
        if (!told || act.actors().isEmpty() || act.recipients().isEmpty()) {
            return;
        }
        String text = example.sentence();
        Map<String, Double> features = new HashMap<>(histor.relationFeatures(
                Report.of("x", text),
                RelationReader.locate(text, act.actors().get(0)),
                RelationReader.locate(text, act.recipients().get(0))));
        features.keySet().removeIf(name -> name.startsWith("f"));
        rows.add(new Row(features, plain(act.event()), KNOWLEDGE_WEIGHT));
    }

    private static String plain(String event) {
        return event.equals("CONCEDE") || event.equals("RETREAT") ? "YIELD" : event;
    }

    private LinearModel train() {
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
        weights.values().removeIf(RelationTrainer::isSmall);
        return new LinearModel(classes, weights);
    }

    private static boolean isSmall(float[] row) {
        for (float weight : row) {
            if (Math.abs(weight) > 0.05) {
                return false;
            }
        }
        return true;
    }

    private static void step(
            Row row, List<String> classes, Map<String, float[]> weights, Map<String, float[]> squares) {
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
                double slope = row.weight() * (probabilities[i] - (i == gold ? 1 : 0)) * value + DECAY * mine[i];
                square[i] += (float) (slope * slope);
                mine[i] -= (float) (RATE * slope / Math.sqrt(square[i] + 1e-6));
            }
        });
    }
}
