package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.histor.Histor;
import org.histor.actor.Mention;
import org.histor.claim.Claim;
import org.histor.claim.StatedAct;
import org.histor.report.Report;

/**
 * Trains the confidence of claims: {@code ConfidenceTrainer MODEL.tsv.gz FILE…}. Files of {@code bench/sets} say of each claim whether it is right;
 * sentences of {@code training/sentences} only say so of the marked pair, and weigh less. Never give it the blind half. With the second
 * reader, begin with {@code --held-out N}, train.py's: of the sentences only those count that the reader has not learned from.
 */
public final class ConfidenceTrainer {

    private static final double SENTENCE_WEIGHT = 0.5;

    private final Histor histor = Engines.claims();
    private final LinearTrainer trainer = new LinearTrainer(2e-2);
    private int heldOut = 1;

    private ConfidenceTrainer() {}

    public static void main(String[] arguments) {
        List<String> names = List.of(arguments);
        ConfidenceTrainer confidence = new ConfidenceTrainer();
        if (names.get(0).equals("--held-out")) {
            confidence.heldOut = Integer.parseInt(names.get(1));
            names = names.subList(2, names.size());
        }
        for (String name : names.subList(1, names.size())) {
            Path file = Path.of(name);
            if (file.getFileName().toString().startsWith("news")) {
                NewsFile.read(file).forEach(confidence::add);
            } else {
                MarkedSentences.read(file).forEach(confidence::add);
            }
        }
        LinearTrainer.write(confidence.trainer.train(), Path.of(names.get(0)));
        System.out.println(confidence.trainer.rows() + " claims");
    }

    private void add(NewsReport report) {
        Histor.Reading reading = histor.read(report.report());
        List<Claim> claims = histor.claims(reading);
        Map<Integer, Integer> right = ClaimPairs.pair(
                report,
                claims,
                (gold, claim) -> ClaimPairs.isBetween(gold, claim) && ClaimPairs.isModality(gold, claim));
        for (int i = 0; i < claims.size(); i++) {
            add(reading, claims.get(i), right.containsValue(i), 1, false);
        }
    }

    private void add(JsonNode row) {
        if (heldOut > 1 && !CombinationTrainer.isHeldOut(row.get("text").asText(), heldOut)) {
            return;
        }
        Histor.Reading reading =
                histor.read(Report.of(row.get("id").asText(), row.get("text").asText()));
        String event = row.get("event").asText();
        for (Claim claim : histor.claims(reading)) {
            boolean pair = holds(claim.actors(), row.path("source").asText())
                    && (!row.has("target")
                            || holds(claim.recipients(), row.path("target").asText()));
            if (pair) {
                boolean right = claim.event().equals(event)
                        && claim.modality()
                                .name()
                                .equalsIgnoreCase(row.path("modality").asText());
                add(reading, claim, right, SENTENCE_WEIGHT, true);
            }
        }
    }

    private static boolean holds(List<Mention> mentions, String words) {
        return mentions.stream().anyMatch(mention -> Phrases.isSame(EndToEndRun.words(mention), words));
    }

    /** @param marked whether the pair was given: such rows are right more often, which must not colour the others */
    private void add(Histor.Reading reading, Claim claim, boolean right, double weight, boolean marked) {
        for (StatedAct act : reading.acts()) {
            boolean same = act.act().sentence().index() == claim.sentence()
                    && act.act().rule().equals(claim.rule())
                    && act.act().trigger().span().overlaps(claim.trigger());
            if (same) {
                Map<String, Double> features = new HashMap<>(histor.confidenceFeatures(reading, act));
                if (marked) {
                    features.put("(marked pair)", 1.0);
                }
                trainer.add(features, right ? "right" : "wrong", weight);
                return;
            }
        }
    }
}
