package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.histor.claim.RelationReader.Relation;

/**
 * Puts what the frames say and what a second reader says together, as a log-linear pool of the two (Genest and Zidek 1986): the probability of an
 * event grows with the reader's, raised to a power, and with the trust in the frames where they name it. Both weights are learned on sentences
 * that the reader has not seen, so that the result is calibrated.
 *
 * @param power how much the reader's log-probability counts
 * @param trust what the frames' word adds in log-odds: first where they find no act, then by steps of their confidence
 */
public record Combination(double power, List<Double> trust) {

    /** Upper ends of the steps of the frames' confidence; the last step is open. */
    static final List<Double> STEPS = List.of(0.4, 0.55, 0.7, 0.85);

    private static final double LEAST = 1e-5;

    public Combination {
        trust = List.copyOf(trust);
        if (trust.size() != STEPS.size() + 2) {
            throw new IllegalArgumentException(trust.size() + " steps of trust, not " + (STEPS.size() + 2));
        }
    }

    /** The place of the frames' word in {@link #trust()}. */
    public static int step(Relation frames) {
        if (frames.root().equals("NONE")) {
            return 0;
        }
        int step = 1;
        while (step <= STEPS.size() && frames.confidence() >= STEPS.get(step - 1)) {
            step++;
        }
        return step;
    }

    /** Probability of each event, and of NONE; they add up to 1. */
    public Map<String, Double> events(Relation frames, Map<String, Double> reader) {
        List<String> names = new ArrayList<>(new TreeMap<>(reader).keySet());
        double[] scores = new double[names.size()];
        for (int i = 0; i < scores.length; i++) {
            boolean said = names.get(i).equals(frames.root());
            scores[i] =
                    power * Math.log(Math.max(LEAST, reader.get(names.get(i)))) + (said ? trust.get(step(frames)) : 0);
        }
        LinearModel.softmax(scores);
        Map<String, Double> events = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            events.put(names.get(i), scores[i]);
        }
        return events;
    }

    /** Reads what {@link #line()} wrote. @throws IllegalArgumentException if it is no such line */
    public static Combination of(String line) {
        List<Double> numbers = new ArrayList<>();
        for (String number : line.strip().split("\\s+")) {
            numbers.add(Double.valueOf(number));
        }
        return new Combination(numbers.get(0), numbers.subList(1, numbers.size()));
    }

    /** One line: the power, then the steps of trust. */
    public String line() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.4f", power));
        trust.forEach(step -> text.append(String.format(Locale.ROOT, " %.4f", step)));
        return text.toString();
    }
}
