package org.histor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandTest {

    private static final String DOCUMENTS =
            "{\"id\":\"a\",\"published\":\"2022-02-18\",\"publisher\":\"Reuters\",\"text\":\"Russia expelled an ambassador.\"}\n"
                    + "{\"id\":\"b\",\"published\":\"2022-02-18\",\"publisher\":\"BBC\",\"text\":\"Russia expelled him on Friday.\"}\n";

    @TempDir
    private Path folder;

    private String ledger;

    @BeforeEach
    void name() {
        ledger = folder.resolve("test.duckdb").toString();
    }

    private Run run(String input, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("ledger", arguments[0], "--ledger", ledger),
                        Arrays.stream(arguments).skip(1))
                .toArray(String[]::new);
        return Run.with(input, all);
    }

    @Test
    void documentsAndTheirClaimsMakeTheSameLedger() {
        assertEquals(0, run(DOCUMENTS, "add", "-").status());
        String byDocuments = run("", "events", "--format", "jsonl").out();
        ledger = folder.resolve("other.duckdb").toString();
        String claims = Run.with(DOCUMENTS, "code", "--format", "jsonl", "-").out();
        assertEquals(0, run(claims, "add", "-").status());
        assertEquals(byDocuments, run("", "events", "--format", "jsonl").out());
        assertEquals(1, byDocuments.lines().count(), byDocuments);
    }

    @Test
    void aClaimComesOutAsItWasCodedWithItsEvent() throws IOException {
        run(DOCUMENTS, "add", "-");
        String coded =
                Run.with(DOCUMENTS, "code", "--format", "jsonl", "-").lines().get(1);
        JsonNode claim = new ObjectMapper()
                .readTree(run("", "claims", "--format", "jsonl").lines().get(0));
        JsonNode before = new ObjectMapper().readTree(coded);
        before.fieldNames().forEachRemaining(field -> assertEquals(before.get(field), claim.get(field), field));
        assertEquals(before.size() + 3, claim.size());
        assertEquals("reported", claim.get("report_status").asText());
        assertEquals(1, claim.get("origins").asInt());
        assertEquals(
                claim.get("event_id").asText(),
                new ObjectMapper()
                        .readTree(run("", "events", "--format", "jsonl").out())
                        .get("id")
                        .asText());
    }

    @Test
    void whatIsNoClaimIsNamedByLineAndTheRestGoesIn() throws IOException {
        List<String> good =
                Run.with(DOCUMENTS, "code", "--format", "jsonl", "-").lines();
        Path file = folder.resolve("claims.jsonl");
        Files.write(
                file,
                List.of(
                        good.get(0),
                        good.get(1).replace("2022-02-18", "2022-02-30"),
                        good.get(1).replace("SANCTION", "SANKTION")));
        Run run = run("", "add", file.toString());
        assertEquals(1, run.status());
        assertTrue(
                run.messages()
                        .get(0)
                        .startsWith("histor: " + file + ":2: 'date' is no day of the calendar: \"2022-02-30\""),
                run.err());
        assertTrue(run.messages().get(1).startsWith("histor: " + file + ":3: 'event' is \"SANKTION\""), run.err());
        assertEquals(
                "ledger " + ledger + ": reports added 1, replaced 0, already there 0, failed 2",
                run.messages().get(2));
    }

    @Test
    void aReportsLinesMayStandApart() throws IOException {
        List<String> claims =
                Run.with(DOCUMENTS, "code", "--format", "jsonl", "-").lines();
        Path file = folder.resolve("claims.jsonl");
        Files.write(file, List.of(claims.get(0), claims.get(1), claims.get(0).replace("\"c-a\"", "\"c-c\"")));
        assertTrue(run("", "add", file.toString()).err().contains("added 2, replaced 0"));
        assertEquals(3, run("", "claims", "--format", "jsonl").lines().size());
    }

    @Test
    void layoutsHaveTheirColumns() {
        run(DOCUMENTS, "add", "-");
        assertEquals(List.of(61), columns("gdelt"));
        assertEquals(List.of(26), columns("phoenix"));
        assertEquals(List.of(40), columns("polecat"));
        assertTrue(run("", "export", "plover").out().startsWith("{\"id\":"));
    }

    private List<Integer> columns(String layout) {
        return run("", "export", layout, "--header").lines().stream()
                .map(line -> line.split("\t", -1).length)
                .distinct()
                .toList();
    }

    /** The DuckDB lines of the snapshot's README are run as they stand. */
    @Test
    void aSnapshotIsReadAsItsReadmeSays() throws IOException, SQLException {
        run(DOCUMENTS, "add", "-");
        Path snapshot = folder.resolve("snapshot");
        assertEquals(0, run("", "snapshot", snapshot.toString()).status());
        String readme = Files.readString(snapshot.resolve("README.md"));
        String code = readme.substring(readme.indexOf("```sql\n") + 7, readme.indexOf("\n```\n\npandas"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String query : code.lines().toList()) {
                String there = query.replaceAll("'(\\w+\\.parquet)'", "'" + snapshot + "/$1'");
                try (ResultSet rows = statement.executeQuery(there)) {
                    assertTrue(rows.next(), query);
                }
            }
        }
        assertTrue(Files.readString(snapshot.resolve("MANIFEST.tsv")).contains("events.parquet\t"));
        assertEquals(1, run("", "snapshot", snapshot.toString()).status(), "not into a folder that is not empty");
    }

    @Test
    void faultsAreSaidInALine() throws IOException {
        assertEquals(
                "histor: " + ledger + ": there is no such ledger; histor ledger add makes one\n",
                run("", "events").err());
        Files.writeString(Path.of(ledger), "no database");
        assertEquals(
                "histor: " + ledger + ": is no ledger; name another file with --ledger\n",
                run("", "events").err());
        assertEquals("no database", Files.readString(Path.of(ledger)));
        assertEquals(1, run("", "events").status());
    }

    @Test
    void showTellsWhoSaysSo() throws IOException {
        run(DOCUMENTS, "add", "-");
        String id = new ObjectMapper()
                .readTree(run("", "events", "--format", "jsonl").out())
                .get("id")
                .asText();
        String shown = run("", "show", id.substring(0, 6)).out();
        assertTrue(shown.contains("says so RIA (media, RUS)"), shown);
        assertTrue(shown.contains("“Russia expelled an ambassador.”"), shown);
        assertEquals(1, run("", "show", "zzz").status());
    }
}
