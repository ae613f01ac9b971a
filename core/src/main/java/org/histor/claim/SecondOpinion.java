package org.histor.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.histor.claim.RelationReader.Relation;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** What frames, small reader and second reader say together of two given parties. */
public final class SecondOpinion {

    /** Between two given parties there is nearly always an act: NONE must be this sure to be the answer. */
    private static final double SURELY_NOTHING = 0.9;

    private static final String NONE = "NONE";

    private final SecondReader reader;

    public SecondOpinion(SecondReader reader) {
        this.reader = reader;
    }

    public SecondReader reader() {
        return reader;
    }

    /**
     * The relation between two spans of a report, from what the frames and the small learned reader say of it. The second reader is given the
     * sentences that hold the parties.
     *
     * @param small what the small reader holds of each event; empty without one
     */
    public Relation relate(
            Relation frames,
            Map<String, Double> small,
            ParsedReport report,
            @Nullable Span source,
            @Nullable Span target) {
        SecondReader.Reading reading =
                reader.read(List.of(pair(report, source, target))).get(0);
        Map<String, Double> events = reader.ofRelations().events(frames, small, reading.events());
        if (events.getOrDefault(NONE, 0.0) >= SURELY_NOTHING) {
            return new Relation(NONE, List.of(), events.get(NONE), why(frames, small, reading));
        }
        String best = events.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(NONE))
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return new Relation(best, modes(best, frames, reading), rounded(events.get(best)), why(frames, small, reading));
    }

    private static SecondReader.Pair pair(ParsedReport report, @Nullable Span source, @Nullable Span target) {
        List<Span> held = report.sentences().stream()
                .map(Sentence::span)
                .filter(span -> source != null && span.overlaps(source) || target != null && span.overlaps(target))
                .toList();
        String text = report.report().text();
        Span whole = held.isEmpty() ? new Span(0, text.length()) : held.get(0).cover(held.get(held.size() - 1));
        return new SecondReader.Pair(
                text.substring(whole.start(), whole.end()), within(whole, source), within(whole, target));
    }

    private static @Nullable Span within(Span whole, @Nullable Span party) {
        return party == null || !whole.contains(party)
                ? null
                : new Span(party.start() - whole.start(), party.end() - whole.start());
    }

    private static List<String> modes(String event, Relation frames, SecondReader.Reading reading) {
        if (event.equals(frames.root())) {
            return frames.modes();
        }
        return event.equals(reading.event()) && reading.mode() != null ? List.of(reading.mode()) : List.of();
    }

    private String why(Relation frames, Map<String, Double> small, SecondReader.Reading reading) {
        String said = frames.root().equals(NONE) ? frames.why() : frames.root() + " by " + frames.why();
        return String.format(
                Locale.ROOT,
                "frames: %s (%.2f); %s%s: %s (%.2f)",
                said,
                frames.confidence(),
                small.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(best -> String.format(Locale.ROOT, "linear: %s (%.2f); ", best.getKey(), best.getValue()))
                        .orElse(""),
                reader.name(),
                reading.event(),
                reading.events().get(reading.event()));
    }

    private static double rounded(double probability) {
        return Math.round(probability * 1000) / 1000.0;
    }
}
