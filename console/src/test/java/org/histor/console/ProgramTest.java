package org.histor.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.histor.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    @TempDir
    private Path folder;

    private record Ended(int status, String err) {}

    private static Ended run(String... arguments) {
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
        return new Ended(status, err.toString());
    }

    @Test
    void theCrisisIsToldByManyOutlets() throws IOException {
        List<Report> reports = Crisis.reports();
        assertTrue(reports.size() >= 64);
        Set<String> outlets = reports.stream()
                .map(report -> String.valueOf(report.publisher()))
                .collect(Collectors.toSet());
        assertTrue(outlets.size() >= 6, outlets::toString);
    }

    @Test
    void faultsAreSaidInALine() {
        Path none = folder.resolve("none.duckdb");
        Ended missing = run("serve", "--ledger", none.toString(), "--port", "0");
        assertEquals(1, missing.status());
        assertEquals("histor: " + none + ": there is no such ledger; histor ledger add makes one\n", missing.err());
        Path ledger = CrisisLedger.copy(folder);
        Ended open = run("serve", "--ledger", ledger.toString(), "--port", "0", "--bind", "0.0.0.0");
        assertEquals(2, open.status());
        assertTrue(open.err().contains("--token-file"), open.err());
        assertEquals(
                2,
                run("serve", "--ledger", ledger.toString(), "--bind", "no.such.host.invalid")
                        .status());
        assertEquals(2, run("srve").status());
    }

    @Test
    void aBrowserIsOpenedWhereThereIsAScreen() {
        assertEquals(Optional.empty(), Browser.command("Linux", Map.of("PATH", "/usr/bin:/bin")));
        assertEquals(Optional.empty(), Browser.command("Linux", Map.of("DISPLAY", ":0", "PATH", folder.toString())));
        assertEquals(Optional.of(List.of("open")), Browser.command("Mac OS X", Map.of()));
        assertEquals(
                "rundll32",
                Browser.command("Windows 11", Map.of()).orElseThrow().get(0));
    }
}
