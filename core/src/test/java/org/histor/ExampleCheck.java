package org.histor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.histor.act.Example;
import org.histor.act.Example.Expected;
import org.histor.act.Family;
import org.histor.act.Trace;
import org.histor.actor.Mention;
import org.histor.claim.StatedAct;
import org.histor.report.Report;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Runs examples of the knowledge through the engine. */
public final class ExampleCheck {

    private final Histor histor;

    public ExampleCheck(Histor histor) {
        this.histor = histor;
    }

    /** Empty if every act that the example lists is found; else what is missing, the parse and what was tried. */
    public String example(Example example) {
        Histor.Reading reading = read(example);
        List<String> missing = new ArrayList<>();
        for (Expected expected : example.acts()) {
            boolean nothing = expected.event().equals(Family.NONE);
            if (nothing
                    ? !histor.claims(reading).isEmpty()
                    : reading.acts().stream().noneMatch(act -> fits(expected, act))) {
                missing.add(expected.toString());
            }
        }
        return missing.isEmpty()
                ? ""
                : example.place() + ": " + example.sentence() + "\n  missing " + missing + "\n" + shown(reading);
    }

    /** Empty if the sentence gives no act of the family or operator; else what it gives. */
    public String counterexample(String rule, Example example) {
        Histor.Reading reading = read(example);
        return histor.claims(reading).stream()
                        .noneMatch(claim -> List.of(claim.rule().split(" < ")).contains(rule))
                ? ""
                : example.place() + ": " + example.sentence() + "\n  gives an act of " + rule + "\n" + shown(reading);
    }

    private Histor.Reading read(Example example) {
        return histor.read(Report.of("example", example.sentence()));
    }

    private static boolean fits(Expected expected, StatedAct stated) {
        return stated.act().event().equals(expected.event())
                && (expected.mode().isEmpty() || stated.act().modes().contains(expected.mode()))
                && stated.modality().name().toLowerCase(Locale.ROOT).equals(expected.modality())
                && named(expected.actors(), stated.actors())
                && named(expected.recipients(), stated.recipients());
    }

    private static boolean named(List<String> wanted, List<Mention> mentions) {
        return wanted.stream()
                .allMatch(word -> mentions.stream().anyMatch(mention -> Example.names(mention.text(), word)));
    }

    private String shown(Histor.Reading reading) {
        StringBuilder text = new StringBuilder();
        for (StatedAct act : reading.acts()) {
            text.append(String.format(
                    "  found %s %s %s %s: %s -> %s (%s)%n",
                    act.act().event(),
                    act.act().modes(),
                    act.modality(),
                    act.act().trigger().form(),
                    act.actors().stream().map(Mention::text).toList(),
                    act.recipients().stream().map(Mention::text).toList(),
                    act.act().rule()));
        }
        reading.report().sentences().forEach(sentence -> shown(reading, sentence, text));
        return text.toString();
    }

    private void shown(Histor.Reading reading, Sentence sentence, StringBuilder text) {
        for (Token token : sentence.tokens()) {
            text.append(String.format(
                    "    %2d %-14s %-12s %-5s %-4s %2d %s%n",
                    token.index(),
                    token.form(),
                    token.lemma(),
                    token.upos(),
                    token.xpos(),
                    token.head(),
                    token.deprel()));
        }
        for (Trace.Line line : histor.trace(reading, sentence).lines()) {
            if (!line.why().contains("is not there")) {
                text.append(String.format(
                        "    tried '%s' %s [%s] %s%n",
                        line.predicate().form(), line.rule(), line.pattern(), line.fits() ? "FITS" : line.why()));
            }
        }
    }
}
