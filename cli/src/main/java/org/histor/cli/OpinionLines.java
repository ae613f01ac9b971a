package org.histor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.histor.claim.Opinion;
import org.histor.claim.SecondReader;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** What a second reader held of the acts of a sentence, with its own sentences that are most like it. */
final class OpinionLines {

    private static final int NEIGHBOURS = 2;
    private static final double WORTH_SAYING = 0.03;
    private static final int MOST_EVENTS = 3;

    private final Engine.Explained explained;
    private final Paint paint;
    private final int columns;

    OpinionLines(Engine.Explained explained, Paint paint, int columns) {
        this.explained = explained;
        this.paint = paint;
        this.columns = columns;
    }

    List<String> of(Sentence sentence) {
        List<String> lines = new ArrayList<>();
        for (Opinion opinion : explained.reading().opinions()) {
            if (opinion.asked().sentence().index() == sentence.index()) {
                lines.add(verdict(opinion));
                lines.add(paint.faint(
                        "  frames " + frames(opinion) + "; reader " + alone(opinion.reading()) + "; together "
                                + String.format(Locale.ROOT, "%s %.2f", opinion.event(), opinion.probability())));
                for (SecondReader.Neighbour near : explained.nearest().apply(opinion.pair(), NEIGHBOURS)) {
                    String words = String.format(
                            Locale.ROOT, "  like (%.2f) %s: %s", near.likeness(), near.label(), near.text());
                    lines.add(paint.faint(Width.shorten(words, columns - 6)));
                }
            }
        }
        return lines;
    }

    private String verdict(Opinion opinion) {
        SecondReader.Pair pair = opinion.pair();
        String parties = words(pair, pair.source()) + " → " + words(pair, pair.target());
        String act = "'" + opinion.asked().trigger().form() + "': " + parties;
        return switch (opinion.verdict()) {
            case CONFIRMED -> "confirmed " + opinion.event() + " at " + act;
            case CORRECTED -> "corrected to " + opinion.event() + " at " + act;
            case STRUCK -> "struck out at " + act;
            case PROPOSED -> "proposed " + opinion.event() + " at " + act;
            case PASSED_OVER -> "passed over at " + act;
        };
    }

    private static String words(SecondReader.Pair pair, @Nullable Span span) {
        return span == null ? "nobody" : Width.shorten(Width.tame(pair.text().substring(span.start(), span.end())), 40);
    }

    private static String frames(Opinion opinion) {
        return opinion.asked().rules().isEmpty()
                ? "silent"
                : opinion.asked().event() + " by " + opinion.asked().rule();
    }

    private static String alone(SecondReader.Reading reading) {
        return reading.events().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_EVENTS)
                .filter(entry -> entry.getValue() >= WORTH_SAYING)
                .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
