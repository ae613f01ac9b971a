package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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
 * Confusions of the relation task, with sentence, parse and what was tried: {@code RelationErrors GOLD.jsonl|SENTENCES.txt [EVENT] [--parse]}.
 * Of a JSONL file only rows with an EVEN id are read: those with an odd one are blind and never shown. Text files hold sentences of our own.
 */
public final class RelationErrors {

    private RelationErrors() {}

    public static void main(String[] arguments) {
        String only = arguments.length > 1 && !arguments[1].startsWith("-") ? arguments[1] : "";
        boolean parse = String.join(" ", arguments).contains("--parse");
        Histor histor = Engines.framesOnly();
        Map<String, Integer> confusions = new TreeMap<>();
        int right = 0;
        int all = 0;
        for (JsonNode row : rows(Path.of(arguments[0]))) {
            all++;
            String gold = row.get("gold_root").asText();
            Relation relation = RelationRun.relate(histor, row);
            String predicted = relation.root().replaceAll("CONCEDE|RETREAT", "YIELD");
            if (!gold.equals(predicted)) {
                confusions.merge(gold + " as " + predicted, 1, Integer::sum);
                if (only.isEmpty() || only.equals(gold) || only.equals(predicted)) {
                    show(histor, row, gold, predicted, relation, parse);
                }
            } else {
                right++;
            }
        }
        System.out.printf("%n== %d of %d right; confusions:%n", right, all);
        confusions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> System.out.printf("%4d  %s%n", entry.getValue(), entry.getKey()));
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
