package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.histor.Histor;
import org.histor.act.Example;
import org.histor.act.Example.Expected;
import org.histor.act.Family;
import org.histor.act.Operator;
import org.histor.claim.LinearModel;
import org.histor.claim.RelationReader;
import org.histor.report.Report;

/**
 * Trains the learned reader of relations: {@code RelationTrainer GOLD.jsonl even|all MODEL.tsv.gz SENTENCES}. With "even", rows with odd ids stay
 * unseen. The sentences of our own in the folder SENTENCES that state an act are training data as they are. The examples of the knowledge are training data too, without what the frames say of them (the frames were written to fit them).
 */
public final class RelationTrainer {

    private static final double KNOWLEDGE_WEIGHT = 0.4;
    private static final double OWN_WEIGHT = 0.4;
    private static final Set<String> TOLD = Set.of("actual", "historical");

    /** Rows of the relation data, and ours: the codebooks that they go by differ here and there. */
    private static final String RELATIONS = "relations";

    private static final String OURS = "ours";

    private final LinearTrainer trainer = new LinearTrainer(2e-4);

    private RelationTrainer() {}

    public static void main(String[] arguments) {
        boolean evenOnly = !arguments[1].equals("all");
        LinearModel model = train(Engines.framesOnly(), Path.of(arguments[0]), evenOnly, Path.of(arguments[3]));
        LinearTrainer.write(model, Path.of(arguments[2]));
    }

    /** @param evenOnly whether rows with odd ids stay unseen */
    static LinearModel train(Histor histor, Path gold, boolean evenOnly, Path sentences) {
        RelationTrainer trainer = new RelationTrainer();
        trainer.addOwn(histor, sentences, text -> true);
        for (JsonNode row : JsonLines.read(gold)) {
            if (!evenOnly || JsonLines.isEven(row.get("id").asText())) {
                trainer.add(histor, row, 1, RELATIONS);
            }
        }
        trainer.addKnowledge(histor);
        return trainer.trainer.train(RELATIONS);
    }

    /** A reader that has seen nothing but what is our own. @param keep which sentences it may see, by their text */
    static LinearModel trainOnOurs(Histor histor, Path sentences, Predicate<String> keep) {
        RelationTrainer trainer = new RelationTrainer();
        trainer.addOwn(histor, sentences, keep);
        trainer.addKnowledge(histor);
        return trainer.trainer.train(OURS);
    }

    private void addOwn(Histor histor, Path folder, Predicate<String> keep) {
        for (JsonNode row : MarkedSentences.readAll(folder)) {
            if (!keep.test(row.get("text").asText())) {
                continue;
            }
            boolean told = TOLD.contains(row.get("modality").asText()) && row.has("target");
            if (told && !row.get("event").asText().equals(Family.NONE)) {
                add(histor, row, OWN_WEIGHT, OURS);
            }
        }
    }

    private void add(Histor histor, JsonNode row, double weight, String kind) {
        String text = row.get("text").asText();
        Map<String, Double> features = histor.relationFeatures(
                Report.of("x", text), RelationRun.span(row, "source", text), RelationRun.span(row, "target", text));
        trainer.add(features, row.get("gold_root").asText(), weight, kind);
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
        trainer.add(features, plain(act.event()), KNOWLEDGE_WEIGHT, OURS);
    }

    private static String plain(String event) {
        return event.equals("CONCEDE") || event.equals("RETREAT") ? "YIELD" : event;
    }
}
