package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.histor.act.Act;
import org.histor.actor.Mention;
import org.histor.claim.RelationReader.Relation;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Has a second reader look at a report's acts: it confirms, corrects or strikes out what the frames found, and names what goes on between two actors
 * where they are silent. All pairs of a report go to it at once.
 */
final class Review {

    static final String NONE = "NONE";

    /** The name of the rule where the reader, and no frame, says what an act is. */
    static final String RULE = "reader";

    /** A frame whose parties are the very ones asked about fits as well as it can. */
    private static final double FITS = 0.9;

    /**
     * How sure both together must be of it. Chosen on the half of our own news set that is looked at and on the open half of the sentences
     * without an act.
     */
    private static final double TO_STRIKE = 0.6;

    private static final double TO_STRIKE_ONE_SIDED = 0.9;
    private static final double TO_CORRECT = 0.7;
    private static final double TO_PROPOSE = 0.85;

    private final SecondReader reader;

    Review(SecondReader reader) {
        this.reader = reader;
    }

    /** Acts as they stand after the review, and all that the reader held. */
    record Outcome(List<StatedAct> acts, List<Opinion> opinions) {
        Outcome {
            acts = List.copyOf(acts);
            opinions = List.copyOf(opinions);
        }
    }

    /** @param stated acts of the report; those of the event NONE are verbs that no frame reads, and go unless the reader is sure */
    Outcome of(ParsedReport report, List<StatedAct> stated) {
        List<StatedAct> asked = new ArrayList<>();
        List<SecondReader.Pair> pairs = new ArrayList<>();
        List<StatedAct> standing = new ArrayList<>();
        for (StatedAct act : stated) {
            SecondReader.Pair pair = pair(report, act);
            if (pair != null) {
                asked.add(act);
                pairs.add(pair);
            }
        }
        List<SecondReader.Reading> readings = pairs.isEmpty() ? List.of() : reader.read(pairs);
        List<Opinion> opinions = new ArrayList<>();
        int at = 0;
        for (StatedAct act : stated) {
            if (at < asked.size() && asked.get(at) == act) {
                Opinion opinion = opinion(act.act(), pairs.get(at), readings.get(at));
                opinions.add(opinion);
                at++;
                if (!opinion.event().equals(NONE)) {
                    standing.add(act.judged(judged(opinion), opinion));
                }
            } else if (!act.act().event().equals(NONE)) {
                standing.add(act);
            }
        }
        return new Outcome(standing, opinions);
    }

    /** The sentence with its two parties; null where the doer stands elsewhere. */
    private static SecondReader.@Nullable Pair pair(ParsedReport report, StatedAct stated) {
        Sentence sentence = stated.act().sentence();
        Span source = party(sentence, stated.actors());
        Span target = party(sentence, stated.recipients());
        boolean elsewhere = source == null || !stated.recipients().isEmpty() && target == null;
        if (elsewhere || target != null && source.overlaps(target)) {
            return null;
        }
        Span whole = sentence.span();
        return new SecondReader.Pair(report.text(whole), within(whole, source), within(whole, target));
    }

    private static @Nullable Span party(Sentence sentence, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.sentence() == sentence.index())
                .map(Mention::span)
                .filter(sentence.span()::contains)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Span within(Span whole, @Nullable Span party) {
        return party == null ? null : new Span(party.start() - whole.start(), party.end() - whole.start());
    }

    private Opinion opinion(Act act, SecondReader.Pair pair, SecondReader.Reading reading) {
        boolean silent = act.event().equals(NONE);
        Relation frames = silent ? Relation.NONE : new Relation(act.event(), act.modes(), FITS, act.rule());
        Map<String, Double> events = reader.combination().events(frames, reading.events());
        Map.Entry<String, Double> best =
                events.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        boolean nothing = best.getKey().equals(NONE);
        double needed;
        if (silent) {
            needed = nothing ? 0 : TO_PROPOSE;
        } else if (nothing) {
            needed = pair.target() == null ? TO_STRIKE_ONE_SIDED : TO_STRIKE;
        } else {
            needed = best.getKey().equals(act.event()) ? 0 : TO_CORRECT;
        }
        String event = best.getValue() >= needed ? best.getKey() : act.event();
        return new Opinion(act, pair, reading, event, events.getOrDefault(event, 0.0));
    }

    private static Act judged(Opinion opinion) {
        if (opinion.verdict() == Opinion.Verdict.CONFIRMED) {
            return opinion.asked();
        }
        String mode = opinion.event().equals(opinion.reading().event())
                ? opinion.reading().mode()
                : null;
        return opinion.asked().as(opinion.event(), mode == null ? List.of() : List.of(mode), null, RULE);
    }
}
