package org.histor.syntax.learned;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Goes through sentences with an {@link ArcLearner}. Confined to one thread. */
final class ParserLesson {

    private final @Nullable ArcLearner learner;
    private final Workspace work;
    private final Transitions transitions;
    private final int relations;
    private final Oracle oracle;
    private final ArcFeatures features;
    private final boolean[] allowed;
    private final boolean[] right;

    ParserLesson(@Nullable ArcLearner learner, Workspace work, Transitions transitions) {
        this.learner = learner;
        this.work = work;
        this.transitions = transitions;
        this.relations = (transitions.classes() - 1) / 2;
        this.oracle = new Oracle(work.state);
        this.features = new ArcFeatures(work);
        this.allowed = new boolean[transitions.classes()];
        this.right = new boolean[transitions.classes()];
    }

    private void start(ParserTrainer.Example example) {
        work.forms.style = example.tree().style();
        work.read(example.tree().forms());
        for (int i = 0; i < example.tags().length; i++) {
            work.tags[i] = example.tags()[i] & 0xFF;
        }
        work.state.start(example.tree().size());
        oracle.start(example.tree().heads(), example.tree().labels());
    }

    /** Counts the features on one of the right ways through a sentence. */
    void count(ParserTrainer.Example example, FeatureCounts words, FeatureCounts states, Random random) {
        start(example);
        for (int i = 0; i <= example.tree().size(); i++) {
            words.add(work.features, WordFeatures.extract(work.forms, work.tags, i, work.features));
        }
        while (!work.state.isFinished()) {
            states.add(work.features, features.extract(work.features));
            mark();
            transitions.apply(anyRight(random), work.state);
        }
    }

    /**
     * @param exploration how often a wrong move is followed
     * @return the loss
     */
    double learn(ParserTrainer.Example example, float rate, float exploration, Random random) {
        ArcLearner network = java.util.Objects.requireNonNull(learner);
        start(example);
        network.start();
        double loss = 0;
        while (!work.state.isFinished()) {
            network.score(features);
            int move = transitions.best(network.scores, work.state);
            if (mark()) {
                if (!right[move] && random.nextFloat() >= exploration) {
                    move = bestRight(network.scores);
                }
                loss += network.learn(allowed, right, rate);
            }
            transitions.apply(move, work.state);
        }
        network.finish(rate);
        return loss;
    }

    /** Notes which moves are allowed and which right; false if none is right. */
    private boolean mark() {
        Arrays.fill(right, false);
        allowed[Transitions.SHIFT] = work.state.mayShift();
        Arrays.fill(allowed, 1, 1 + relations, work.state.mayGoLeft());
        Arrays.fill(allowed, 1 + relations, 1 + 2 * relations, work.state.mayGoRight());
        boolean any = false;
        if (oracle.shiftIsRight()) {
            right[Transitions.SHIFT] = any = true;
        }
        if (oracle.leftIsRight()) {
            right[transitions.left(oracle.label())] = any = true;
        }
        if (oracle.rightIsRight()) {
            right[transitions.right(oracle.label())] = any = true;
        }
        return any;
    }

    private int anyRight(Random random) {
        int chosen = -1;
        int n = 0;
        for (int c = 0; c < right.length; c++) {
            if (right[c] && random.nextInt(++n) == 0) {
                chosen = c;
            }
        }
        return chosen;
    }

    private int bestRight(float[] scores) {
        int best = -1;
        for (int c = 0; c < right.length; c++) {
            if (right[c] && (best < 0 || scores[c] > scores[best])) {
                best = c;
            }
        }
        return best;
    }
}
