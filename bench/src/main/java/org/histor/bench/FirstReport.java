package org.histor.bench;

import java.nio.file.Path;
import org.histor.Histor;
import org.histor.claim.ClaimJson;
import org.histor.report.Report;

/**
 * Codes one report and ends: {@code FirstReport REPORT.txt}. What the engine costs in a fresh process, without
 * the command line.
 */
public final class FirstReport {

    private FirstReport() {}

    public static void main(String[] arguments) {
        Report report = Articles.first(1, Path.of(arguments[0])).get(0);
        ClaimJson json = ClaimJson.withDefaults();
        Histor.with(Engines.parser())
                .code(report)
                .claims()
                .forEach(claim -> System.out.println(json.line(report, claim)));
    }
}
