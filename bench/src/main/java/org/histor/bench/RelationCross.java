package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.Histor;
import org.histor.act.Family;
import org.histor.claim.LinearModel;
import org.histor.report.Report;

/**
 * How to weigh sentences of our own beside rows of the relation data: {@code RelationCross GOLD.jsonl SENTENCES}. Trains the learned reader on four
 * fifths of the rows with even ids and measures on the fifth, in turn; odd ids are not touched.
 */
public final class RelationCross {

    private static final int FOLDS = 5;
    private static final double DECAY = 2e-4;
    private static final double[] WEIGHTS = {0.05, 0.15, 0.4};

    private record Row(Map<String, Double> features, String label) {}

    private RelationCross() {}

    public static void main(String[] arguments) {
        Histor histor = Engines.framesOnly();
        List<Row> gold = new ArrayList<>();
        for (JsonNode row : JsonLines.read(Path.of(arguments[0]))) {
            if (JsonLines.isEven(row.get("id").asText())) {
                gold.add(row(histor, row));
            }
        }
        List<Row> own = new ArrayList<>();
        for (JsonNode row : MarkedSentences.readAll(Path.of(arguments[1]))) {
            boolean told = row.get("modality").asText().equals("actual") && row.has("target");
            if (told && !row.get("event").asText().equals(Family.NONE)) {
                own.add(row(histor, row));
            }
        }
        System.out.printf("%d rows, %d sentences of our own%n", gold.size(), own.size());
        for (double weight : WEIGHTS) {
            System.out.printf(
                    "weight %.2f: one kind %.3f, two kinds %.3f%n",
                    weight, cross(gold, own, weight, false), cross(gold, own, weight, true));
        }
    }

    private static Row row(Histor histor, JsonNode row) {
        String text = row.get("text").asText();
        return new Row(
                histor.relationFeatures(
                        Report.of("x", text),
                        RelationRun.span(row, "source", text),
                        RelationRun.span(row, "target", text)),
                row.get("gold_root").asText());
    }

    /** Macro-F1 over the classes. */
    private static double cross(List<Row> gold, List<Row> own, double weight, boolean kinds) {
        Map<String, int[]> counts = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            LinearTrainer trainer = new LinearTrainer(DECAY);
            own.forEach(row -> trainer.add(row.features(), row.label(), weight, kinds ? "ours" : ""));
            for (int i = 0; i < gold.size(); i++) {
                if (i % FOLDS != fold) {
                    trainer.add(gold.get(i).features(), gold.get(i).label(), 1, kinds ? "relations" : "");
                }
            }
            LinearModel model = trainer.train("relations");
            for (int i = fold; i < gold.size(); i += FOLDS) {
                double[] probabilities = model.probabilities(gold.get(i).features());
                int best = 0;
                for (int c = 1; c < probabilities.length; c++) {
                    best = probabilities[c] > probabilities[best] ? c : best;
                }
                String said = model.classes().get(best);
                count(counts, gold.get(i).label())[0]++;
                count(counts, said)[1]++;
                count(counts, said)[2] += said.equals(gold.get(i).label()) ? 1 : 0;
            }
        }
        return counts.values().stream()
                .mapToDouble(count -> 2.0 * count[2] / Math.max(1, count[0] + count[1]))
                .average()
                .orElse(0);
    }

    private static int[] count(Map<String, int[]> counts, String label) {
        return counts.computeIfAbsent(label, key -> new int[3]);
    }
}
