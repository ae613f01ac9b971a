package org.histor.console.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.Histor;
import org.histor.act.Trace;
import org.histor.actor.Actor;
import org.histor.actor.Mention;
import org.histor.claim.Attribution;
import org.histor.claim.Claim;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** How a sentence was read, in lines of plain text: the tree, who is who, who says what, what fired, what nearly did and why not. */
final class Account {

    private static final int DEEPEST = 40;
    private static final int MOST_NEARLY = 6;

    private final Histor histor;

    Account(Histor histor) {
        this.histor = histor;
    }

    String of(Histor.Reading reading, int number, Optional<Claim> claim) {
        if (number >= reading.report().sentences().size()) {
            return "";
        }
        Sentence sentence = reading.report().sentences().get(number);
        StringBuilder text = new StringBuilder(plain(reading.report().text(sentence.span()))).append('\n');
        List<String> tree = new ArrayList<>();
        sentence.tokens().stream().filter(Token::isRoot).forEach(root -> draw(sentence, root, 0, tree));
        part("tree", tree, text);
        part("who", mentions(sentence, reading), text);
        part("says", attributions(sentence, reading), text);
        part(
                "fired",
                claim.map(found -> fired(found, reading))
                        .orElse(List.of("nothing, this time: the engine has changed since")),
                text);
        part("nearly", nearly(histor.trace(reading, sentence)), text);
        return text.toString();
    }

    private static void part(String name, List<String> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append(name).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }

    private static void draw(Sentence sentence, Token token, int depth, List<String> lines) {
        lines.add("  ".repeat(depth) + plain(token.form()) + "  " + token.deprel() + " " + token.upos());
        if (depth < DEEPEST) {
            sentence.children(token).stream()
                    .filter(child -> !child.is("punct"))
                    .forEach(child -> draw(sentence, child, depth + 1, lines));
        }
    }

    private static List<String> mentions(Sentence sentence, Histor.Reading reading) {
        Map<Integer, String> lines = new TreeMap<>();
        for (Token token : sentence.tokens()) {
            boolean head = token.isNominal() && !token.is("compound") && !token.is("flat");
            if (head && reading.actors().isActor(sentence.index(), token)) {
                reading.actors()
                        .at(sentence.index(), token)
                        .forEach(mention -> lines.put(mention.span().start(), mention(mention)));
            }
        }
        return List.copyOf(lines.values());
    }

    private static String mention(Mention mention) {
        Actor actor = mention.actor();
        String codes = Stream.of(actor.country(), actor.sector(), actor.name(), actor.role())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
        String because = mention.because().isEmpty() ? "" : "  (" + mention.because() + ")";
        return plain(mention.text()) + " → " + (codes.isEmpty() ? "unresolved" : codes) + because;
    }

    private static List<String> attributions(Sentence sentence, Histor.Reading reading) {
        List<String> lines = new ArrayList<>();
        for (Attribution attribution : reading.attributions()) {
            if (sentence.span().contains(attribution.cue())) {
                String source = attribution.sources().stream()
                        .map(mention -> plain(mention.text()))
                        .collect(Collectors.joining(", "));
                lines.add((source.isEmpty() ? "someone" : source) + " "
                        + attribution.stance().name().toLowerCase(Locale.ROOT) + " (" + attribution.cueLemma() + ")");
            }
        }
        return lines;
    }

    private static List<String> fired(Claim claim, Histor.Reading reading) {
        String act =
                claim.event() + claim.modes().stream().map(mode -> "/" + mode).collect(Collectors.joining());
        String reasons = claim.reasons().stream()
                .map(reason -> String.format(Locale.ROOT, "%s %+.1f", reason.feature(), reason.weight()))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        act + " at '" + plain(reading.report().text(claim.trigger())) + "'",
                        "rule " + claim.rule() + ", " + claim.modality().name().toLowerCase(Locale.ROOT)
                                + String.format(Locale.ROOT, ", confidence %.2f", claim.confidence()),
                        reasons.isEmpty() ? "" : "because " + reasons)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> nearly(Trace trace) {
        Set<String> lines = new LinkedHashSet<>();
        trace.lines().stream()
                .filter(line -> !line.fits())
                .forEach(line -> lines.add(plain(line.predicate().form()) + ": " + line.pattern() + " (" + line.rule()
                        + ") but " + line.why()));
        return lines.stream().limit(MOST_NEARLY).toList();
    }

    /** On one line, without what could turn the text around. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "·")
                .strip();
    }
}
