package org.histor.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.Coding;
import org.histor.Histor;
import org.histor.act.Trace;
import org.histor.actor.Actor;
import org.histor.actor.Mention;
import org.histor.claim.Attribution;
import org.histor.claim.Claim;
import org.histor.report.Segment;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** How each sentence of a report was read: tree, mentions, attributions, what fired, and what nearly did and why not. */
final class Explanation {

    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nmod", "nummod");
    static final int DEFAULT_TRIED = 6;
    private static final int FEW = 3;
    private static final int LONGEST_REASON = 48;

    private final int columns;
    private final Paint paint;
    private final int tried;

    Explanation(int columns, Paint paint, int tried) {
        this.columns = columns;
        this.paint = paint;
        this.tried = tried;
    }

    String of(Engine.Explained explained) {
        Histor.Reading reading = explained.reading();
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : reading.report().sentences()) {
            text.append(sentence(sentence, explained)).append('\n');
        }
        text.append(setAside(reading.report()));
        Coding coding = new Coding(reading.report(), explained.claims(), reading.attributions(), reading.notes());
        return text.append(new ClaimTable(columns, paint).of(coding)).toString();
    }

    private String sentence(Sentence sentence, Engine.Explained explained) {
        Histor.Reading reading = explained.reading();
        StringBuilder text = new StringBuilder();
        String words = Width.tame(reading.report().text(sentence.span()));
        text.append(paint.cyan(String.format("%3d ", sentence.index() + 1)))
                .append(String.join("\n    ", Width.wrap(words, columns - 4, 40)))
                .append("\n");
        part(text, "tree", TreeDrawing.of(sentence, paint));
        part(text, "who", mentions(sentence, reading));
        part(text, "says", attributions(sentence, reading));
        part(text, "fired", fired(sentence, explained.claims(), reading.report()));
        part(text, "reader", new OpinionLines(explained, paint, columns).of(sentence));
        part(text, "nearly", nearly(explained.traces().get(sentence.index())));
        return text.toString();
    }

    private void part(StringBuilder text, String name, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(paint.bold("  " + name)).append('\n');
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
        }
    }

    private List<String> mentions(Sentence sentence, Histor.Reading reading) {
        Map<Integer, String> lines = new TreeMap<>();
        for (Token token : sentence.tokens()) {
            boolean head = token.isNominal() && !token.is("compound") && !token.is("flat");
            if (head && reading.actors().isActor(sentence.index(), token)) {
                for (Mention mention : reading.actors().at(sentence.index(), token)) {
                    lines.put(mention.span().start(), mention(mention));
                }
            }
            if (MODIFIERS.contains(token.relation())) {
                reading.actors()
                        .modifier(sentence.index(), token)
                        .ifPresent(mention -> lines.putIfAbsent(mention.span().start(), mention(mention)));
            }
        }
        return List.copyOf(lines.values());
    }

    private String mention(Mention mention) {
        Actor actor = mention.actor();
        String codes = Stream.of(actor.country(), actor.sector(), actor.name(), actor.role())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
        String others = actor.others().isEmpty() ? "" : " · also " + actor.others();
        String words = Width.shorten(Width.tame(mention.text()), 44);
        String because = mention.because().isEmpty() ? "" : paint.faint("  (" + mention.because() + ")");
        return words + " → " + (codes.isEmpty() ? "unresolved" : codes) + others + because;
    }

    private List<String> attributions(Sentence sentence, Histor.Reading reading) {
        List<String> lines = new ArrayList<>();
        for (Attribution attribution : reading.attributions()) {
            if (sentence.span().contains(attribution.cue())) {
                String source = attribution.sources().stream()
                        .map(mention -> Width.tame(mention.text()))
                        .collect(Collectors.joining(", "));
                String content = attribution.content().stream()
                        .map(span -> Width.tame(reading.report().text(span)))
                        .collect(Collectors.joining(" … "));
                lines.add(Width.shorten(
                        (source.isEmpty() ? "someone" : source)
                                + " " + (attribution.negated() ? "does not say: " : "")
                                + attribution.stance().name().toLowerCase(Locale.ROOT)
                                + " (" + attribution.cueLemma() + "): " + content,
                        columns - 4));
            }
        }
        return lines;
    }

    private List<String> fired(Sentence sentence, List<Claim> claims, ParsedReport report) {
        List<String> lines = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.sentence() == sentence.index()) {
                String parties = ClaimWords.who(claim.actors()) + " → " + ClaimWords.who(claim.recipients());
                lines.add(paint.green(ClaimWords.act(claim)) + " at '" + Width.tame(report.text(claim.trigger()))
                        + "': " + parties);
                lines.add(paint.faint("  rule " + claim.rule()
                        + ", " + ClaimWords.modality(claim)
                        + String.format(Locale.ROOT, ", confidence %.2f", claim.confidence())));
                if (!claim.reasons().isEmpty()) {
                    lines.add(paint.faint("  because " + reasons(claim)));
                }
            }
        }
        return lines;
    }

    private static String reasons(Claim claim) {
        return claim.reasons().stream()
                .map(reason -> String.format(Locale.ROOT, "%s %+.1f", reason.feature(), reason.weight()))
                .collect(Collectors.joining(", "));
    }

    /** Patterns of predicates where none fitted come first: there a claim may be missing. Of the others a few will do. */
    private List<String> nearly(Trace trace) {
        Set<Integer> fitted = trace.lines().stream()
                .filter(Trace.Line::fits)
                .map(line -> line.predicate().index())
                .collect(Collectors.toSet());
        Set<String> missing = new LinkedHashSet<>();
        Set<String> besides = new LinkedHashSet<>();
        for (Trace.Line line : trace.lines()) {
            if (!line.fits()) {
                (fitted.contains(line.predicate().index()) ? besides : missing).add(nearly(line));
            }
        }
        List<String> lines = new ArrayList<>(missing.stream().limit(tried).toList());
        int room = Math.min(tried - lines.size(), tried > DEFAULT_TRIED ? tried : FEW);
        lines.addAll(besides.stream().limit(Math.max(0, room)).toList());
        int all = missing.size() + besides.size();
        if (all > lines.size()) {
            lines.add(paint.faint((all - lines.size()) + " more; --tried " + all + " shows them"));
        }
        return lines;
    }

    private String nearly(Trace.Line line) {
        String pattern = Width.shorten(line.pattern(), columns - 4 - LONGEST_REASON);
        String rest = " (" + line.rule() + ")";
        return line.predicate().form() + ": " + pattern + rest + "\n      "
                + paint.faint(Width.shorten("but " + line.why(), columns - 6));
    }

    /** What was not read, and why. */
    private String setAside(ParsedReport report) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : report.segments()) {
            if (segment.kind() == Segment.Kind.BOILERPLATE || segment.kind() == Segment.Kind.CAPTION) {
                String kind = segment.kind().name().toLowerCase(Locale.ROOT);
                String words = Width.tame(report.text(segment.span()));
                text.append(paint.faint(kind + "  "))
                        .append(Width.shorten(words, columns - 14))
                        .append('\n');
            }
        }
        return text.isEmpty() ? "" : text.append('\n').toString();
    }
}
