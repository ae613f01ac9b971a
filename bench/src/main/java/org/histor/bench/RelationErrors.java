package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.Histor;
import org.histor.act.Trace;
import org.histor.claim.RelationReader.Relation;
import org.histor.claim.StatedAct;
import org.histor.report.Report;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Confusions of the relation task, with sentence, parse and what was tried: {@code RelationErrors GOLD.jsonl|SENTENCES.txt… [EVENT] [--parse]}.
 * Of a JSONL file only rows with an EVEN id are read: those with an odd one are blind and never shown. Text files hold sentences of our own; of them
 * every fifth line is blind: counted apart and shown to nobody.
 */
public final class RelationErrors {

    private RelationErrors() {}

    public static void main(String[] arguments) {
        List<String> files = Arrays.stream(arguments)
                .filter(argument -> argument.endsWith(".jsonl") || argument.endsWith(".txt"))
                .toList();
        String only = Arrays.stream(arguments)
                .filter(argument -> !files.contains(argument) && !argument.startsWith("-"))
                .findFirst()
                .orElse("");
        boolean parse = List.of(arguments).contains("--parse");
        Histor histor = Engines.framesOnly();
        files.forEach(file -> errors(histor, Path.of(file), only, parse));
    }

    private static void errors(Histor histor, Path file, String only, boolean parse) {
        Map<String, Integer> confusions = new TreeMap<>();
        int[] right = new int[2];
        int[] all = new int[2];
        for (JsonNode row : rows(file)) {
            int blind = isBlind(row) ? 1 : 0;
            all[blind]++;
            String gold = row.get("gold_root").asText();
            Relation relation = RelationRun.relate(histor, row);
            String predicted = relation.root().replaceAll("CONCEDE|RETREAT", "YIELD");
            if (gold.equals(predicted)) {
                right[blind]++;
            } else if (blind == 0) {
                confusions.merge(gold + " as " + predicted, 1, Integer::sum);
                if (only.isEmpty() || only.equals(gold) || only.equals(predicted)) {
                    show(histor, row, gold, predicted, relation, parse);
                }
            }
        }
        System.out.printf("%n== %s: %d of %d right; confusions:%n", file.getFileName(), right[0], all[0]);
        confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> System.out.printf("%4d  %s%n", entry.getValue(), entry.getKey()));
        if (all[1] > 0) {
            System.out.printf("== %s, blind lines: %d of %d right%n", file.getFileName(), right[1], all[1]);
        }
    }

    /** Every fifth line of our own sentences. */
    private static boolean isBlind(JsonNode row) {
        String[] place = row.get("id").asText().split(":");
        return place.length == 2 && Integer.parseInt(place[1]) % 5 == 0;
    }

    private static List<JsonNode> rows(Path file) {
        if (file.toString().endsWith(".txt")) {
            return MarkedSentences.read(file);
        }
        return JsonLines.read(file).stream()
                .filter(row -> JsonLines.isEven(row.get("id").asText()))
                .toList();
    }

    private static void show(
            Histor histor, JsonNode row, String gold, String predicted, Relation relation, boolean parse) {
        System.out.printf(
                "%n%s  gold %s, read %s (%s)%n  %s%n  [%s] -> [%s]%n",
                row.get("id").asText(),
                gold,
                predicted,
                relation.why(),
                row.get("text").asText(),
                row.path("source").asText(),
                row.path("target").asText());
        Histor.Reading reading =
                histor.read(Report.of(row.get("id").asText(), row.get("text").asText()));
        for (StatedAct act : reading.acts()) {
            System.out.printf(
                    "    act %s%s at '%s' %s: %s -> %s (%s, %.1f)%n",
                    act.act().event(),
                    act.act().modes(),
                    act.act().trigger().form(),
                    act.modality(),
                    act.act().actors().stream().map(Token::form).toList(),
                    act.act().recipients().stream().map(Token::form).toList(),
                    act.act().rule(),
                    act.act().score());
        }
        if (parse) {
            reading.report().sentences().forEach(sentence -> parse(histor, reading, sentence));
        }
    }

    private static void parse(Histor histor, Histor.Reading reading, Sentence sentence) {
        for (Token token : sentence.tokens()) {
            System.out.printf(
                    "      %2d %-16s %-14s %-5s %-4s %2d %s%n",
                    token.index(),
                    token.form(),
                    token.lemma(),
                    token.upos(),
                    token.xpos(),
                    token.head(),
                    token.deprel());
        }
        for (Trace.Line line : histor.trace(reading, sentence).lines()) {
            if (!line.why().contains("is not there")) {
                System.out.printf(
                        "      tried '%s' %s [%s] %s%n",
                        line.predicate().form(), line.rule(), line.pattern(), line.fits() ? "FITS" : line.why());
            }
        }
    }
}
