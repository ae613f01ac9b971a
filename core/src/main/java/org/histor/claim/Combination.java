package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.histor.claim.RelationReader.Relation;

/**
 * Puts what frames, the small learned reader and a second reader say together, as a log-linear pool (Genest and Zidek 1986): the probability of an
 * event grows with each reader's, raised to a power, and with the trust in the frames where they name it. The weights are learned on sentences
 * that the readers have not seen, so that the result is calibrated.
 *
 * @param power  how much the second reader's log-probability counts
 * @param linear how much that of the small learned reader counts, where it was asked
 * @param trust what the frames' word adds in log-odds: first where they find no act, then by steps of their confidence
 */
public record Combination(double power, double linear, List<Double> trust) {

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
        return events(frames, Map.of(), reader);
    }

    /**
     * Probability of each event, and of NONE; they add up to 1.
     *
     * @param small what the small learned reader holds, which has CONCEDE and RETREAT as one class, YIELD, and knows no NONE; empty where it was not asked
     */
    public Map<String, Double> events(Relation frames, Map<String, Double> small, Map<String, Double> reader) {
        List<String> names = new ArrayList<>(new TreeMap<>(reader).keySet());
        double[] scores = new double[names.size()];
        for (int i = 0; i < scores.length; i++) {
            boolean said = names.get(i).equals(frames.root());
            scores[i] = power * log(reader.get(names.get(i)))
                    + linear * small(names.get(i), small)
                    + (said ? trust.get(step(frames)) : 0);
        }
        LinearModel.softmax(scores);
        Map<String, Double> events = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            events.put(names.get(i), scores[i]);
        }
        return events;
    }

    /** What is no class of the small reader stands as its classes do on average. */
    public static double small(String event, Map<String, Double> small) {
        if (small.isEmpty()) {
            return 0;
        }
        String plain = event.equals("CONCEDE") || event.equals("RETREAT") ? "YIELD" : event;
        return log(small.getOrDefault(plain, 1.0 / small.size()));
    }

    /** Natural logarithm; what is next to impossible counts as one in a hundred thousand. */
    public static double log(double probability) {
        return Math.log(Math.max(LEAST, probability));
    }

    /** Reads what {@link #line()} wrote. @throws IllegalArgumentException if it is no such line */
    public static Combination of(String line) {
        List<Double> numbers = new ArrayList<>();
        for (String number : line.strip().split("\\s+")) {
            numbers.add(Double.valueOf(number));
        }
        if (numbers.size() < 2) {
            throw new IllegalArgumentException("no combination: '" + line + "'");
        }
        return new Combination(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size()));
    }

    /** One line: the two powers, then the steps of trust. */
    public String line() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.4f %.4f", power, linear));
        trust.forEach(step -> text.append(String.format(Locale.ROOT, " %.4f", step)));
        return text.toString();
    }
}
