package org.histor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.histor.Histor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve reports of six invented outlets on a border town that was shelled, read by the real coder: an agency, its two copies, an independent
 * witness with another toll, a denial, a correction, an announced answer and its execution.
 */
class LedgerStoryTest {

    @TempDir
    private Path folder;

    @Test
    void twelveReportsOfSixOutletsBecomeTheLedgerThatTheyTell() throws IOException {
        List<String> reports = resource("reports.jsonl").lines().toList();
        assertEquals(12, reports.size());
        Engine engine = Engine.of(Histor.withDefaults());
        String expected = resource("ledger.txt");
        assertEquals(expected, portrait(reports, "straight.duckdb", engine));
        List<String> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(expected, portrait(shuffled, "shuffled.duckdb", engine), "in another order");
    }

    private String portrait(List<String> reports, String name, Engine engine) {
        Path ledger = folder.resolve(name);
        StringWriter err = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(String.join("\n", reports).getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                new Console.Terminals(false, false),
                100,
                false,
                () -> engine);
        assertEquals(0, Main.run(console, "ledger", "add", "--ledger", ledger.toString(), "-"), err::toString);
        return LedgerPortrait.of(ledger);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = LedgerStoryTest.class.getResourceAsStream("story/" + name)) {
            if (stream == null) {
                throw new IOException(name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
