package org.histor.syntax.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/** Trains an {@link ArcParser}'s network, following its own mistakes from the second epoch on. */
final class ParserTrainer {

    /** How large the network is: rows for words and states, columns of an encoded word and of the hidden layer. */
    record Sizes(int words, int states, int inner, int width) {}

    /** A sentence with the tags that a tagger which had not seen it gave. */
    record Example(Treebank.Tree tree, byte[] tags) {}

    /** How often the examples are gone through, and how large the first steps are; they shrink to nothing. */
    record Schedule(int epochs, float rate, long seed, int threads) {}

    /** An epoch is measured so many times. */
    private static final int PARTS = 10;

    private final List<Example> examples;
    private final Transitions transitions;
    private final Sizes sizes;

    ParserTrainer(List<Example> examples, Transitions transitions, Sizes sizes) {
        this.examples = examples;
        this.transitions = transitions;
        this.sizes = sizes;
    }

    /** @param after sees the network after each part */
    ArcLearner train(Schedule schedule, Consumer<ArcLearner> after) {
        int[][] keys = keys();
        ArcLearner network = new ArcLearner(
                keys[0],
                keys[1],
                sizes.inner(),
                sizes.width(),
                transitions.classes(),
                schedule.seed(),
                new Workspace());
        train(network, schedule, false, after);
        return network;
    }

    /** Goes on with a network that was trained before. */
    ArcLearner resume(ArcNetwork from, Schedule schedule, Consumer<ArcLearner> after) {
        ArcLearner network = new ArcLearner(from, new Workspace());
        Example[] order = examples.toArray(Example[]::new);
        shuffle(order, new Random(schedule.seed()));
        int some = Math.min(order.length, 20_000);
        double loss = run(network, order, 0, some, schedule, at -> 0f, true);
        network.age(order.length / (float) some);
        System.out.printf("loss before: %.3f a sentence%n", loss / some);
        train(network, schedule, true, after);
        return network;
    }

    private void train(ArcLearner network, Schedule schedule, boolean explores, Consumer<ArcLearner> after) {
        Example[] order = examples.toArray(Example[]::new);
        Random random = new Random(schedule.seed());
        double least = Double.MAX_VALUE;
        long start = System.nanoTime();
        for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
            shuffle(order, random);
            for (int part = 0; part < PARTS; part++) {
                int from = (int) ((long) order.length * part / PARTS);
                int to = (int) ((long) order.length * (part + 1) / PARTS);
                float done = epoch / (float) schedule.epochs();
                double loss = run(
                                network,
                                order,
                                from,
                                to,
                                schedule,
                                at -> schedule.rate() * (1 - done - at / ((float) order.length * schedule.epochs()))
                                        + 1e-4f,
                                explores || epoch > 0)
                        / Math.max(1, to - from);
                System.out.printf(
                        "parser epoch %d part %d: loss %.3f a sentence, %.0f s%n",
                        epoch, part, loss, (System.nanoTime() - start) / 1e9);
                if (!(loss < 3 * least)) {
                    throw new IllegalStateException("the training diverges: a loss of " + loss + " after " + least);
                }
                least = Math.min(least, loss);
                after.accept(network);
            }
        }
    }

    private double run(
            ArcLearner network,
            Example[] order,
            int from,
            int to,
            Schedule schedule,
            IntToDoubleFunction rate,
            boolean explores) {
        AtomicInteger next = new AtomicInteger(from);
        DoubleAdder loss = new DoubleAdder();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < schedule.threads(); i++) {
            Random random = new Random(schedule.seed() + from + i);
            Workspace work = new Workspace();
            ParserLesson lesson = new ParserLesson(new ArcLearner(network, work), work, transitions);
            Thread thread = new Thread(() -> {
                for (int at = next.getAndIncrement(); at < to; at = next.getAndIncrement()) {
                    loss.add(lesson.learn(order[at], (float) rate.applyAsDouble(at), explores ? 0.9f : 0, random));
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return loss.sum();
    }

    private static void shuffle(Example[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Example other = order[i];
            order[i] = order[j];
            order[j] = other;
        }
    }

    private int[][] keys() {
        FeatureCounts words = new FeatureCounts(8);
        FeatureCounts states = new FeatureCounts(20);
        Random random = new Random(5);
        ParserLesson lesson = new ParserLesson(null, new Workspace(), transitions);
        for (int i = 0; i < examples.size(); i += examples.size() > 200_000 ? 2 : 1) {
            lesson.count(examples.get(i), words, states, random);
        }
        return new int[][] {words.most(sizes.words()), states.most(sizes.states())};
    }
}
