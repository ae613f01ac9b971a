package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.Histor;
import org.histor.actor.Mention;
import org.histor.claim.Claim;
import org.histor.claim.Modality;
import org.histor.claim.StatedAct;
import org.histor.report.Report;

/**
 * What is lost end to end: {@code EndToEndErrors GOLD.jsonl [CLASS]}. A row counts where a claim of its type names both parties; the others fall
 * into classes: no act of the type, act not made a claim, source or target left out, source or target another. Rows with an EVEN id only.
 */
public final class EndToEndErrors {

    private final Histor histor = Engines.framesOnly();
    private final String only;
    private final Map<String, Integer> classes = new TreeMap<>();

    private EndToEndErrors(String only) {
        this.only = only;
    }

    public static void main(String[] arguments) {
        EndToEndErrors errors = new EndToEndErrors(arguments.length > 1 ? arguments[1] : "");
        for (JsonNode row : JsonLines.read(Path.of(arguments[0]))) {
            if (JsonLines.isEven(row.get("id").asText())
                    && !row.get("gold_root").asText().equals("NONE")) {
                errors.row(row);
            }
        }
        int rows = errors.classes.values().stream().mapToInt(Integer::intValue).sum();
        errors.classes.forEach((name, count) -> System.out.printf("%4d %.3f %s%n", count, (double) count / rows, name));
    }

    private void row(JsonNode row) {
        Histor.Reading reading =
                histor.read(Report.of(row.get("id").asText(), row.get("text").asText()));
        List<Claim> claims = histor.claims(reading).stream()
                .filter(claim -> claim.modality() != Modality.NEGATED)
                .toList();
        String found = sort(row, reading, claims);
        classes.merge(found, 1, Integer::sum);
        if (!found.equals("right") && found.contains(only)) {
            System.out.printf(
                    "%n%s %s: %s%n  %s%n  [%s] -> [%s]%n",
                    row.get("id").asText(),
                    row.get("gold_root").asText(),
                    found,
                    row.get("text").asText(),
                    row.path("source").asText(),
                    row.path("target").asText());
            claims.forEach(claim -> System.out.printf(
                    "    claim %s %s '%s' %s -> %s (%s)%n",
                    claim.event(),
                    claim.modality(),
                    claim.trigger().of(reading.report().report().text()),
                    texts(claim.actors()),
                    texts(claim.recipients()),
                    claim.rule()));
            reading.acts().stream()
                    .filter(act -> claims.stream()
                            .noneMatch(claim -> claim.rule().equals(act.act().rule())))
                    .forEach(act -> System.out.printf(
                            "    act   %s %s '%s' %s -> %s (%s)%n",
                            act.act().event(),
                            act.modality(),
                            act.act().trigger().form(),
                            texts(act.actors()),
                            texts(act.recipients()),
                            act.act().rule()));
        }
    }

    private static String sort(JsonNode row, Histor.Reading reading, List<Claim> claims) {
        String gold = row.get("gold_root").asText();
        List<Claim> typed = claims.stream()
                .filter(claim -> plain(claim.event()).equals(gold))
                .toList();
        if (typed.isEmpty()) {
            boolean stated = reading.acts().stream()
                    .map(StatedAct::act)
                    .anyMatch(act -> plain(act.event()).equals(gold));
            return stated ? "act made no claim" : "no act of the type";
        }
        String source = row.path("source").asText();
        String target = row.path("target").asText();
        boolean right = typed.stream()
                .flatMap(claim -> EndToEndRun.pairs(claim).stream())
                .anyMatch(pair -> Phrases.isSame(pair.source(), source) && Phrases.isSame(pair.target(), target));
        if (right) {
            return "right";
        }
        String first = side(typed.stream().map(Claim::actors).toList(), source);
        String second = side(typed.stream().map(Claim::recipients).toList(), target);
        return "source " + first + ", target " + second;
    }

    private static String side(List<List<Mention>> sides, String wanted) {
        if (sides.stream().anyMatch(side -> holds(side, wanted))) {
            return "right";
        }
        return sides.stream().allMatch(List::isEmpty) ? "left out" : "another";
    }

    private static boolean holds(List<Mention> mentions, String wanted) {
        return mentions.stream().anyMatch(mention -> Phrases.isSame(EndToEndRun.words(mention), wanted));
    }

    private static String plain(String event) {
        return event.equals("CONCEDE") || event.equals("RETREAT") ? "YIELD" : event;
    }

    private static List<String> texts(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.text() + " " + mention.actor().country())
                .toList();
    }
}
