package org.histor.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a ledger does it no harm. */
class LedgerFaultsTest {

    private static final int REPORTS = 150;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void anAddThatWasKilledAndDoneAgainIsAsIfUndisturbed() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole.duckdb");
        int steps;
        try (LedgerProcess adding = new LedgerProcess(whole, folder, REPORTS)) {
            steps = adding.await(Integer.MAX_VALUE);
            adding.release();
        }
        List<String> expected = content(whole);
        Random random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) {
            Path cut = folder.resolve("cut" + kill + ".duckdb");
            // by turns while reports go in and while events are made of them
            int at = 1 + (kill % 2 == 0 ? random.nextInt(REPORTS) : REPORTS + random.nextInt(steps - REPORTS));
            try (LedgerProcess adding = new LedgerProcess(cut, folder, REPORTS)) {
                adding.await(at);
                adding.kill();
            }
            add(cut, REPORTS);
            assertEquals(expected, content(cut), "killed after step " + at + " of " + steps);
        }
    }

    private static void add(Path ledger, int reports) {
        try (Ledger opened = Ledger.open(ledger, "test")) {
            LedgerProcess.reports(reports).forEach(opened::add);
            opened.settle(done -> {});
        }
    }

    /** All events, claims and chains. */
    private static List<String> content(Path ledger) {
        List<String> content = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(ledger)) {
            reader.events(Filter.ALL, event -> content.add(event.toString()));
            List<String> ids = new ArrayList<>();
            reader.events(Filter.ALL, event -> ids.add(event.id()));
            ids.forEach(id -> reader.linksOf(id).forEach(link -> content.add(id + link)));
            reader.claims(Filter.ALL, claim -> content.add(claim.toString()));
        }
        return content;
    }

    @Test
    void aLedgerThatAnotherProcessWritesIsRefusedAndThatProcessNamed() throws IOException, InterruptedException {
        Path ledger = folder.resolve("held.duckdb");
        try (LedgerProcess holding = new LedgerProcess(ledger, folder, 3)) {
            holding.await(Integer.MAX_VALUE);
            String expected = ledger + ": another process is using the ledger (PID " + holding.id()
                    + "); wait for it, or read a snapshot";
            assertEquals(
                    expected,
                    assertThrows(LedgerException.class, () -> Ledger.open(ledger, "test"))
                            .getMessage());
            assertEquals(
                    expected,
                    assertThrows(LedgerException.class, () -> LedgerReader.open(ledger))
                            .getMessage());
            holding.release();
        }
        List<String> before = content(ledger);
        add(ledger, 3);
        assertEquals(before, content(ledger));
    }

    @Test
    void aLedgerOfANewerHistorIsRefusedAndLeftAsItIs() throws IOException, SQLException {
        Path ledger = folder.resolve("newer.duckdb");
        add(ledger, 3);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + ledger);
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("UPDATE meta SET value = '99' WHERE key = 'schema'"));
        }
        byte[] before = Files.readAllBytes(ledger);
        String message = assertThrows(LedgerException.class, () -> Ledger.open(ledger, "test"))
                .getMessage();
        assertTrue(message.startsWith(ledger + ": was written by a newer Histor (schema 99, "), message);
        assertThrows(LedgerException.class, () -> LedgerReader.open(ledger));
        assertArrayEquals(before, Files.readAllBytes(ledger));
    }

    @Test
    void aReadOnlyLedgerIsReadButNotWritten() throws IOException {
        Path ledger = folder.resolve("read-only.duckdb");
        add(ledger, 3);
        byte[] before = Files.readAllBytes(ledger);
        assertTrue(ledger.toFile().setReadOnly());
        assumeFalse(Files.isWritable(ledger), "nothing is read-only to this user");
        String message = assertThrows(LedgerException.class, () -> Ledger.open(ledger, "test"))
                .getMessage();
        assertEquals(ledger + ": the file is read-only; change its permissions or copy it", message);
        assertEquals(
                9,
                content(ledger).stream()
                        .filter(line -> line.startsWith("ClaimRow"))
                        .count());
        assertArrayEquals(before, Files.readAllBytes(ledger));
    }
}
