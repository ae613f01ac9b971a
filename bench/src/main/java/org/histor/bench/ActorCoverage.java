package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.histor.actor.Actors;
import org.histor.actor.KnowledgeActorResolver;
import org.histor.actor.Mention;
import org.histor.report.Report;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * How often the source and the target of a relation row get a country, a sector: {@code ActorCoverage GOLD.jsonl [even|odd|all] [--show]}.
 * {@code --show} prints what each side was read as, of rows with an EVEN id only; odd ids are blind.
 */
public final class ActorCoverage {

    private static final SyntaxReader SYNTAX = new SyntaxReader(Engines.parser());
    private static final KnowledgeActorResolver RESOLVER = KnowledgeActorResolver.load();

    private int sides;
    private int withCountry;
    private int withSector;
    private int resolved;
    private int actors;
    private final Map<String, Integer> unresolved = new TreeMap<>();

    private ActorCoverage() {}

    public static void main(String[] arguments) {
        String part = arguments.length > 1 ? arguments[1] : "even";
        boolean show = String.join(" ", arguments).contains("--show");
        ActorCoverage source = new ActorCoverage();
        ActorCoverage target = new ActorCoverage();
        for (JsonNode row : JsonLines.read(Path.of(arguments[0]))) {
            boolean even = JsonLines.isEven(row.get("id").asText());
            if (part.equals("all") || part.equals("even") == even) {
                source.count(row, "source", show && even);
                target.count(row, "target", show && even);
            }
        }
        source.print(part + " source");
        target.print(part + " target");
        if (show && part.equals("even")) {
            source.printUnresolved();
            target.printUnresolved();
        }
    }

    private void count(JsonNode row, String side, boolean show) {
        JsonNode span = row.path(side + "_span");
        if (span.size() != 2) {
            return;
        }
        String text = row.get("text").asText();
        Span place = new Span(
                text.offsetByCodePoints(0, span.get(0).asInt()),
                text.offsetByCodePoints(0, span.get(1).asInt()));
        ParsedReport parsed = SYNTAX.read(Report.of(row.get("id").asText(), text));
        Actors read = RESOLVER.read(parsed);
        for (Sentence sentence : parsed.sentences()) {
            Token head = head(sentence, place);
            if (head != null) {
                Mention mention = read.single(sentence.index(), head);
                boolean actor = read.isActor(sentence.index(), head);
                count(mention, place.of(text), actor);
                if (show) {
                    show(row, side, mention, place.of(text), actor);
                }
                return;
            }
        }
    }

    /** The token of the span that hangs on a word outside of it. */
    private static @Nullable Token head(Sentence sentence, Span place) {
        for (Token token : sentence.tokens()) {
            boolean inside = place.contains(token.span());
            boolean top = token.isRoot() || !place.contains(sentence.head(token).span());
            boolean word = !token.upos().equals("PUNCT")
                    && !token.upos().equals("ADP")
                    && !token.upos().equals("DET");
            if (inside && top && word) {
                return token;
            }
        }
        return null;
    }

    private void count(Mention mention, String text, boolean actor) {
        sides++;
        withCountry += mention.actor().country() == null ? 0 : 1;
        withSector += mention.actor().sector() == null ? 0 : 1;
        resolved += mention.actor().isResolved() ? 1 : 0;
        actors += actor ? 1 : 0;
        if (mention.actor().country() == null) {
            unresolved.merge(text, 1, Integer::sum);
        }
    }

    private static void show(JsonNode row, String side, Mention mention, String text, boolean actor) {
        System.out.printf(
                "%s %s [%s] %s %s %s%s name=%s role=%s (%s)%n",
                row.get("id").asText(),
                side,
                text,
                mention.actor().country(),
                mention.actor().sector(),
                mention.actor().others(),
                actor ? "" : " NOACTOR",
                mention.actor().name(),
                mention.actor().role(),
                mention.because());
    }

    private void print(String name) {
        System.out.printf(
                "%-12s n=%d country %.3f sector %.3f either %.3f actor %.3f%n",
                name,
                sides,
                (double) withCountry / sides,
                (double) withSector / sides,
                (double) resolved / sides,
                (double) actors / sides);
    }

    private void printUnresolved() {
        unresolved.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> System.out.printf("%4d  %s%n", entry.getValue(), entry.getKey()));
    }
}
