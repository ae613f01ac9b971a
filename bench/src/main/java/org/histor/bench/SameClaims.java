package org.histor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.histor.Coding;
import org.histor.Histor;
import org.histor.claim.ClaimJson;
import org.histor.report.Report;

/**
 * Whether a change that should change nothing changed nothing: {@code SameClaims NEWS.jsonl[.gz] MANY KEPT.jsonl}. The first run writes what
 * the engine makes of the first MANY articles to KEPT; later ones, of as many or fewer, compare with it, byte for byte, and show the first line
 * that differs.
 */
public final class SameClaims {

    private SameClaims() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines =
                lines(Engines.open(), Articles.first(Integer.parseInt(arguments[1]), Path.of(arguments[0])));
        Path kept = Path.of(arguments[2]);
        if (Files.exists(kept)) {
            compare(Files.readAllLines(kept), lines);
        } else {
            Files.write(kept, lines);
            System.out.printf("%d lines kept in %s%n", lines.size(), kept);
        }
    }

    /** Claims, attributions and notes, one a line. */
    private static List<String> lines(Histor histor, List<Report> reports) {
        ClaimJson json = ClaimJson.withDefaults();
        List<String> lines = new ArrayList<>();
        for (Report report : reports) {
            Coding coding = histor.code(report);
            coding.claims().forEach(claim -> lines.add(json.line(report, claim)));
            coding.attributions().forEach(attribution -> lines.add(report.id() + " " + attribution));
            coding.notes().forEach(note -> lines.add(report.id() + " " + note));
        }
        return lines.stream().map(line -> line.replace("\n", "\\n")).toList();
    }

    private static void compare(List<String> before, List<String> now) {
        int same = 0;
        while (same < Math.min(before.size(), now.size()) && before.get(same).equals(now.get(same))) {
            same++;
        }
        if (same == now.size()) {
            System.out.printf("the same %d lines of the %d kept%n", same, before.size());
            return;
        }
        System.out.printf("line %d of %d (now %d) differs%n", same + 1, before.size(), now.size());
        System.out.println("before: " + (same < before.size() ? before.get(same) : "nothing"));
        System.out.println("now:    " + (same < now.size() ? now.get(same) : "nothing"));
        System.exit(1);
    }
}
