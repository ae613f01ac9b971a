package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.histor.Histor;
import org.histor.claim.Combination;
import org.histor.claim.RelationReader;
import org.histor.claim.RelationReader.Relation;
import org.histor.claim.SecondReader;
import org.histor.report.Report;

/**
 * Learns how frames, small reader and second reader are weighed, on the sentences of our own that the second reader has not seen:
 * {@code CombinationTrainer SENTENCES_FOLDER EVERY OUT.txt}, where EVERY is train.py's {@code --held-out}. The small reader is trained anew on the sentences
 * that the second has seen. Gradient descent on the log-loss; then says how well calibrated the result is (expected calibration error over
 * ten bins, by two-fold cross-validation). Writes a line for claims, where the small reader has no word, and one for relations.
 */
public final class CombinationTrainer {

    private static final int ROUNDS = 4000;
    private static final double RATE = 0.5;
    private static final double DECAY = 1e-3;
    private static final int BINS = 10;

    /** A held-out sentence as both read it. */
    private record Row(Relation frames, Map<String, Double> small, Map<String, Double> reader, String gold) {

        Row withoutSmall() {
            return new Row(frames, Map.of(), reader, gold);
        }
    }

    private CombinationTrainer() {}

    public static void main(String[] arguments) throws IOException {
        List<Row> rows = rows(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        List<Row> two = rows.stream().map(Row::withoutSmall).toList();
        Files.writeString(
                Path.of(arguments[2]), fit(two).line() + "\n" + fit(rows).line() + "\n");
        System.out.printf("%d held-out sentences%n", rows.size());
        System.out.println("frames and reader: " + fit(two).line());
        report(two);
        System.out.println("frames, small reader and reader: " + fit(rows).line());
        report(rows);
    }

    /** Whether a sentence is kept from training: as in train.py. */
    static boolean isHeldOut(String text, int every) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % every == 0;
    }

    private static List<Row> rows(Path folder, int every) throws IOException {
        Histor histor = Engines.framesOnly();
        Histor small = Engines.neural(RelationTrainer.trainOnOurs(histor, folder, text -> !isHeldOut(text, every)));
        SecondReader reader = Engines.secondReader();
        List<JsonNode> held = new ArrayList<>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .forEach(file -> MarkedSentences.read(file).stream()
                            .filter(row -> isHeldOut(row.get("text").asText(), every))
                            .forEach(held::add));
        }
        List<SecondReader.Reading> readings =
                reader.read(held.stream().map(CombinationTrainer::pair).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            JsonNode row = held.get(i);
            String text = row.get("text").asText();
            RelationReader.Apart apart = small.apart(
                    Report.of("x", text), RelationRun.span(row, "source", text), RelationRun.span(row, "target", text));
            rows.add(new Row(
                    apart.frames(),
                    apart.learned(),
                    readings.get(i).events(),
                    row.get("event").asText()));
        }
        return rows;
    }

    private static SecondReader.Pair pair(JsonNode row) {
        String text = row.get("text").asText();
        return new SecondReader.Pair(
                text, RelationRun.span(row, "source", text), RelationRun.span(row, "target", text));
    }

    private static Combination fit(List<Row> rows) {
        double[] weights = new double[8];
        weights[0] = 1;
        weights[1] = rows.get(0).small().isEmpty() ? 0 : 0.5;
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weights.length];
            Combination now = combination(weights);
            for (Row row : rows) {
                now.events(row.frames(), row.small(), row.reader()).forEach((event, probability) -> {
                    double error = probability - (event.equals(row.gold()) ? 1 : 0);
                    slope[0] += error * Combination.log(row.reader().get(event));
                    slope[1] += error * Combination.small(event, row.small());
                    if (event.equals(row.frames().root())) {
                        slope[2 + Combination.step(row.frames())] += error;
                    }
                });
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= RATE * (slope[i] / rows.size() + DECAY * (weights[i] - (i == 0 ? 1 : 0)));
            }
        }
        return combination(weights);
    }

    private static Combination combination(double[] weights) {
        return new Combination(
                weights[0],
                weights[1],
                Arrays.stream(weights, 2, weights.length).boxed().toList());
    }

    private static void report(List<Row> rows) {
        int[] right = new int[3];
        double[] sure = new double[BINS];
        int[] hit = new int[BINS];
        int[] count = new int[BINS];
        for (int fold = 0; fold < 2; fold++) {
            List<Row> train = new ArrayList<>();
            List<Row> test = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                (i % 2 == fold ? test : train).add(rows.get(i));
            }
            Combination made = fit(train);
            for (Row row : test) {
                Map.Entry<String, Double> best = best(made.events(row.frames(), row.small(), row.reader()));
                right[0] += row.frames().root().equals(row.gold()) ? 1 : 0;
                right[1] += best(row.reader()).getKey().equals(row.gold()) ? 1 : 0;
                right[2] += best.getKey().equals(row.gold()) ? 1 : 0;
                int bin = Math.min(BINS - 1, (int) (best.getValue() * BINS));
                sure[bin] += best.getValue();
                hit[bin] += best.getKey().equals(row.gold()) ? 1 : 0;
                count[bin]++;
            }
        }
        System.out.printf(
                "right: frames %.3f, reader %.3f, together %.3f%n",
                (double) right[0] / rows.size(), (double) right[1] / rows.size(), (double) right[2] / rows.size());
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                System.out.printf(
                        "  said %.2f  true %.2f  (%d)%n",
                        sure[bin] / count[bin], (double) hit[bin] / count[bin], count[bin]);
                error += Math.abs(sure[bin] - hit[bin]) / rows.size();
            }
        }
        System.out.printf("expected calibration error %.3f%n", error);
    }

    private static Map.Entry<String, Double> best(Map<String, Double> events) {
        return events.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }
}
