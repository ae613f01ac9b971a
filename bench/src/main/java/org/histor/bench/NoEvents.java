package org.histor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.histor.Histor;
import org.histor.claim.Claim;
import org.histor.report.Report;

/**
 * How many sentences that hold no political act give a claim all the same: {@code NoEvents FILE…}. Each line that is no comment is coded as a
 * report of its own. Sentences that fail are listed, but those of a file named {@code …-blind.txt} only counted.
 */
public final class NoEvents {

    private NoEvents() {}

    public static void main(String[] arguments) {
        Histor histor = Engines.claims();
        for (String argument : arguments) {
            count(histor, Path.of(argument));
        }
    }

    private static void count(Histor histor, Path file) {
        List<String> sentences = sentences(file);
        boolean blind = file.getFileName().toString().endsWith("-blind.txt");
        int failed = 0;
        for (String sentence : sentences) {
            Report report = Report.of("no-event", sentence);
            List<Claim> claims = histor.code(report).claims();
            if (!claims.isEmpty()) {
                failed++;
                if (!blind) {
                    System.out.println(sentence);
                    claims.forEach(claim -> System.out.println("    " + inShort(claim, sentence)));
                }
            }
        }
        System.out.printf(
                "== %s: %d of %d sentences give a claim (%.1f %%)%n",
                file.getFileName(), failed, sentences.size(), 100.0 * failed / Math.max(1, sentences.size()));
    }

    private static String inShort(Claim claim, String sentence) {
        return claim.event() + claim.modes() + " '"
                + sentence.substring(claim.trigger().start(), claim.trigger().end()) + "' " + claim.rule();
    }

    private static List<String> sentences(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file + ": give a text file, a sentence a line", broken);
        }
    }
}
