package org.histor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerImportCommandTest {

    @TempDir
    private Path folder;

    private String ledger;
    private Path file;

    @BeforeEach
    void name() {
        ledger = folder.resolve("test.duckdb").toString();
        file = folder.resolve("export.CSV");
    }

    private static String line(String id, String code, String site) {
        List<String> cells = new ArrayList<>(Collections.nCopies(61, ""));
        Map.of(
                        0,
                        id,
                        1,
                        "20240516",
                        5,
                        "EST",
                        6,
                        "ESTONIA",
                        7,
                        "EST",
                        12,
                        "GOV",
                        15,
                        "RUSMED",
                        16,
                        "MOSCOW",
                        17,
                        "RUS",
                        22,
                        "MED")
                .forEach(cells::set);
        Map.of(
                        26,
                        code,
                        51,
                        "4",
                        52,
                        "Tallinn, Harjumaa, Estonia",
                        53,
                        "EN",
                        56,
                        "59.4339",
                        57,
                        "24.7281",
                        59,
                        "20240517001500",
                        60,
                        site)
                .forEach(cells::set);
        return String.join("\t", cells);
    }

    private Run add() {
        return Run.of("ledger", "import", "gdelt", "--ledger", ledger, file.toString());
    }

    private List<String> events(String... filters) {
        List<String> all = new ArrayList<>(List.of("ledger", "events", "--ledger", ledger, "--format", "tsv"));
        all.addAll(List.of(filters));
        List<String> lines = Run.of(all.toArray(String[]::new)).lines();
        return lines.subList(1, lines.size());
    }

    @Test
    void linesOfTwoSitesOnOneActBecomeOneEvent() throws IOException {
        Files.write(
                file,
                List.of(line("1", "166", "https://www.one.example/a"), line("2", "166", "https://two.example:80/b")));
        Run run = add();
        assertEquals("ledger " + ledger + ": events imported 2, replaced 0, already there 0, failed 0\n", run.err());
        assertEquals(0, run.status());
        List<String> events = events();
        assertEquals(1, events.size(), events::toString);
        List<String> cells = List.of(events.get(0).split("\t", -1));
        assertEquals(List.of("2024-05-16", "", "SANCTION"), cells.subList(1, 4));
        assertEquals("166", cells.get(6));
        assertEquals(List.of("ESTONIA EST GOV", "EST", "MOSCOW RUS JRN", "RUS", "Tallinn"), cells.subList(9, 14));
        assertEquals("2", cells.get(19), "origins");
        assertTrue(add().err().contains("imported 0, replaced 0, already there 2"));
        assertEquals(events, events());
    }

    @Test
    void linesOfOneArticleDoNotReplaceEachOther() throws IOException {
        String site = "https://one.example/a";
        Files.write(file, List.of(line("1", "166", site), line("2", "190", site)));
        assertEquals(0, add().status());
        assertEquals(2, events().size());
    }

    @Test
    void malformedLinesAreNamedAndTheRestGoesIn() throws IOException {
        String good = line("1", "166", "https://one.example/a");
        Files.write(
                file,
                List.of(
                        good,
                        good.substring(1 + good.indexOf('\t')),
                        good.replace("\t166\t", "\t999\t"),
                        good.replace("20240516", "20240231"),
                        good.replace("59.4339", "north"),
                        good.replaceFirst("1", "GLOBALEVENTID")));
        Run run = add();
        assertEquals(1, run.status());
        List<String> starts = List.of(
                ":2: the line has 60 columns",
                ":3: EventCode is \"999\"",
                ":4: 'date' is no day of the calendar: \"2024-02-31\"",
                ":5: ActionGeo_Lat is \"north\"",
                ":6: GLOBALEVENTID is no number");
        for (int at = 0; at < starts.size(); at++) {
            String message = run.messages().get(at);
            assertTrue(message.startsWith("histor: " + file + starts.get(at)), message);
        }
        assertEquals(1, events().size());
    }
}
