package org.histor.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.histor.act.Act;
import org.histor.actor.Actor;
import org.histor.actor.Mention;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * How likely a claim is right: its event, its parties and its modality together. A small linear model over what is seen while coding, trained by
 * {@code bench/run ConfidenceTrainer}; it says which features decided. Safe for use by several threads at once.
 */
public final class ConfidenceReader {

    static final String RIGHT = "right";

    private static final String MODEL = "readers/confidence.tsv.gz";
    private static final int TOLD = 5;

    /** Log-odds beyond it say no more. */
    private static final double MOST = 5;

    private final LinearModel model;

    public ConfidenceReader(LinearModel model) {
        this.model = model;
    }

    /** With the weights that ship. */
    public static ConfidenceReader load() {
        return new ConfidenceReader(LinearModel.read(MODEL, KnowledgeFiles.open(MODEL)));
    }

    /** A probability, and what spoke most for or against. */
    public record Confidence(double value, List<LinearModel.Reason> reasons) {
        public Confidence {
            reasons = List.copyOf(reasons);
        }
    }

    Confidence read(StatedAct stated, List<Mention> doers, List<Mention> targets) {
        Map<String, Double> features = features(stated, doers, targets);
        double probability = model.probabilities(features)[model.classes().indexOf(RIGHT)];
        return new Confidence(Math.round(100 * probability) / 100.0, model.strongest(features, RIGHT, TOLD));
    }

    /** What the model looks at, by name. */
    static Map<String, Double> features(StatedAct stated, List<Mention> doers, List<Mention> targets) {
        Act act = stated.act();
        Map<String, Double> features = new TreeMap<>();
        features.put("how much the pattern says", Math.min(act.score(), 6) / 6);
        features.put("the pattern says next to nothing", act.score() < 1 ? 1.0 : 0.0);
        Token trigger = act.trigger();
        features.put(trigger.isVerbal() ? "stated by a verb" : "stated by a noun or adjective", 1.0);
        features.put(stated.modality() == Modality.ACTUAL ? "told as actual" : "not told as actual", 1.0);
        features.put("operators above it", (double) Math.min(act.rules().size() - 1, 3));
        features.put("somebody vouches for it", stated.sources().isEmpty() ? 0.0 : 1.0);
        side("actor", act.actors(), doers, features);
        side("recipient", act.recipients(), targets, features);
        second(stated.opinion(), features);
        return features;
    }

    private static void second(@Nullable Opinion opinion, Map<String, Double> features) {
        if (opinion != null) {
            double alone = opinion.reading().events().getOrDefault(opinion.event(), 0.0);
            features.put("the second reader was asked", 1.0);
            features.put("how likely the act is to the second reader", logOdds(alone) / MOST);
            features.put("how likely it is to both", logOdds(opinion.probability()) / MOST);
            features.put("by the second reader " + opinion.verdict().name().toLowerCase(Locale.ROOT), 1.0);
        }
    }

    private static double logOdds(double probability) {
        double bounded = Math.max(1e-3, Math.min(1 - 1e-3, probability));
        return Math.max(-MOST, Math.min(MOST, Math.log(bounded / (1 - bounded))));
    }

    private static void side(String name, List<Token> heads, List<Mention> mentions, Map<String, Double> features) {
        if (mentions.isEmpty()) {
            features.put("no " + name + (heads.isEmpty() ? "" : " but a thing"), 1.0);
            return;
        }
        Mention first = mentions.get(0);
        Actor actor = first.actor();
        features.put(name + (actor.country() == null ? " without country" : " has a country"), 1.0);
        features.put(name + (actor.sector() == null ? " without sector" : " has a sector"), 1.0);
        features.put(name + " is only inferred", isInferred(first) ? 1.0 : 0.0);
    }

    /** From what was said before, or from where the sentence or the report plays. */
    private static boolean isInferred(Mention mention) {
        return mention.antecedent() != null
                || mention.because().startsWith("coreference")
                || mention.because().startsWith("where")
                || mention.because().startsWith("the report");
    }
}
