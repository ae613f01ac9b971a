package org.histor.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.histor.claim.ClaimRecord;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of schema 1: two addresses of one page, another report, one claim without a doer and one whose doer has no name. */
class MigrationTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void makeOld() throws SQLException, IOException {
        file = folder.resolve("old.duckdb");
        try (Connection old = DriverManager.getConnection("jdbc:duckdb:" + file);
                InputStream schema = Ledger.class.getResourceAsStream("store/schema-1.sql")) {
            for (String sql : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    try (Statement statement = old.createStatement()) {
                        statement.execute(sql);
                    }
                }
            }
            put(
                    old,
                    "v1",
                    telling("a")
                            .url("https://www.example.org/a?utm_source=feed")
                            .retrieved("2024-05-17"),
                    "ASSAULT/fact/RUS");
            put(old, "v2", telling("a2").url("https://example.org/a").retrieved("2024-05-18"), "ASSAULT/fact/RUS");
            put(old, "v3", telling("b").actor(), "ASSAULT/fact/?UKR");
            put(old, "v4", telling("c").actor("'gunners' _ MIL"), "ASSAULT/fact/?");
            event(old, "e1", "ASSAULT/fact/RUS", "v1", "c-a", "v2", "c-a2");
            event(old, "e2", "ASSAULT/fact/?UKR", "v3", "c-b");
            event(old, "e3", "ASSAULT/fact/?", "v4", "c-c");
        }
    }

    private static Telling telling(String doc) {
        return new Telling(doc)
                .event("ASSAULT", "heavy-weapons")
                .actor("Russia RUS GOV")
                .recipient("Ukraine UKR GOV")
                .date("2024-05-16")
                .in("Kharkiv", "UKR", 49.98, 36.25);
    }

    private static void put(Connection old, String version, Telling telling, String block) throws SQLException {
        ClaimRecord claim = telling.record();
        String url = claim.citation().url();
        String key = url == null ? "doc:" + claim.citation().publisher() + "/" + claim.doc() : url;
        run(
                old,
                "INSERT INTO reports (id, key, doc, url, publisher, published, retrieved, outlet, copies, standing, claims, coder, run)"
                        + " VALUES (?, ?, ?, ?, ?, ?::DATE, ?::DATE, ?, ?, 'current', 1, 'histor 0.1.0 2026.11', 'r')",
                version,
                key,
                claim.doc(),
                url,
                claim.citation().publisher(),
                String.valueOf(claim.citation().published()),
                claim.citation().retrieved() == null
                        ? null
                        : claim.citation().retrieved().toString(),
                claim.citation().publisher(),
                version);
        run(
                old,
                "INSERT INTO claims VALUES (?, ?, ?, 'ASSAULT', 'actual', '2024-05-16', DATE '2024-05-16', 'reported', 0.8, ?)",
                version,
                claim.id(),
                block,
                telling.line());
    }

    private static void event(Connection old, String id, String block, String... members) throws SQLException {
        run(
                old,
                "INSERT INTO events (id, block, event, realm, modality, modes, contexts, quad, scale, stated, actor, recipient, status,"
                        + " own_status, origins, denials, sides, reports, claims, corrections, confidence, detail)"
                        + " VALUES (?, ?, 'ASSAULT', 'fact', 'actual', [], [], 4, -9, true, '', '', 'reported', 'reported', 1, 0, [], 1, 1, 0, 0.8, '{}')",
                id,
                block);
        for (int at = 0; at < members.length; at += 2) {
            run(old, "INSERT INTO memberships VALUES (?, ?, ?, ?)", members[at], members[at + 1], id, block);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        }
    }

    private List<EventRow> events() {
        List<EventRow> rows = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(file)) {
            reader.events(Filter.ALL, rows::add);
        }
        return rows;
    }

    @Test
    void onlyAWriterBringsItUpToDate() throws IOException {
        byte[] before = Files.readAllBytes(file);
        String message = assertThrows(LedgerException.class, () -> LedgerReader.open(file))
                .getMessage();
        assertTrue(message.endsWith("histor ledger add --ledger " + file + " brings it up to date"), message);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void allIsMergedAnewAndOneOfTwoAddressesOfAPageStands() {
        try (Ledger ledger = Ledger.open(file, "test")) {
            ledger.settle(done -> {});
        }
        List<EventRow> events = events();
        assertEquals(1, events.size());
        assertEquals(3, events.get(0).reports());
        try (LedgerReader reader = LedgerReader.open(file)) {
            assertEquals(events.get(0).id(), reader.heirsOf("e1").orElse(""));
            assertEquals(
                    List.of("corrected null v1", "current null v2"),
                    reader.database()
                            .list(
                                    "SELECT standing, language, id FROM reports WHERE key = 'example.org/a' ORDER BY id",
                                    row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
            assertEquals(0, (int) reader.database()
                    .one("SELECT count(*) FROM claims WHERE block = 'ASSAULT/fact/?'", row -> row.getInt(1)));
        }
    }

    /** What an old ledger has is known to it, though reports have other keys now. */
    @Test
    void addingAnOldReportAgainChangesNothing() {
        Path old = folder.resolve("known.duckdb");
        Telling telling = telling("a").url("https://www.example.org/a?utm_source=feed");
        ReportClaims report = LedgerTest.report(telling);
        try (Ledger ledger = Ledger.open(old, "test")) {
            ledger.add(report);
            ledger.add(LedgerTest.report(telling("a").url("https://example.org/a")));
            ledger.settle(done -> {});
            assertEquals(1, ledger.count().added());
            assertEquals(1, ledger.count().known());
        }
    }
}
