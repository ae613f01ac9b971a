package org.histor.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.histor.Histor;
import org.histor.claim.Claim;

/**
 * Whether confidence can be believed: {@code ConfidenceRun bench/sets/news-blind.txt}. Of the claims of each band of confidence, how many are right;
 * the mean gap between the two; the Brier score, and that of a constant guess.
 */
public final class ConfidenceRun {

    private static final int BANDS = 5;

    private final int[] claims = new int[BANDS];
    private final int[] right = new int[BANDS];
    private final double[] sum = new double[BANDS];
    private double squares;

    private ConfidenceRun() {}

    public static void main(String[] arguments) {
        Histor histor = Engines.claims();
        ConfidenceRun run = new ConfidenceRun();
        for (NewsReport report : NewsFile.read(Path.of(arguments[0]))) {
            run.add(report, histor.code(report.report()).claims());
        }
        run.print();
    }

    private void add(NewsReport report, List<Claim> found) {
        Map<Integer, Integer> pairs = ClaimPairs.pair(
                report,
                found,
                (gold, claim) -> ClaimPairs.isBetween(gold, claim) && ClaimPairs.isModality(gold, claim));
        for (int i = 0; i < found.size(); i++) {
            double confidence = found.get(i).confidence();
            int band = Math.min(BANDS - 1, (int) (confidence * BANDS));
            int hit = pairs.containsValue(i) ? 1 : 0;
            claims[band]++;
            right[band] += hit;
            sum[band] += confidence;
            squares += (confidence - hit) * (confidence - hit);
        }
    }

    private void print() {
        int all = 0;
        int hits = 0;
        double gap = 0;
        for (int band = 0; band < BANDS; band++) {
            all += claims[band];
            hits += right[band];
            gap += Math.abs(sum[band] - right[band]);
            if (claims[band] > 0) {
                System.out.printf(
                        "confidence %.1f to %.1f: %3d claims, mean confidence %.2f, right %.2f%n",
                        (double) band / BANDS,
                        (band + 1.0) / BANDS,
                        claims[band],
                        sum[band] / claims[band],
                        (double) right[band] / claims[band]);
            }
        }
        double share = (double) hits / all;
        System.out.printf(
                "%d claims, right %.3f; mean gap %.3f; Brier %.3f (always %.2f: %.3f)%n",
                all, share, gap / all, squares / all, share, share * (1 - share));
    }
}
