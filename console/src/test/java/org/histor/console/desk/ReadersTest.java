package org.histor.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import org.histor.ledger.Ledger;
import org.histor.ledger.LedgerException;
import org.histor.ledger.query.Overview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {

    private static final String ENDLESS = "SELECT sum(a.range * b.range % 7) FROM range(100000000) a, range(100000) b";

    @TempDir
    private Path folder;

    @Test
    void whoTakesTooLongIsCutOffAndTheNextIsServed() {
        try (Ledger ledger = Ledger.open(folder.resolve("l.duckdb"), "test");
                Readers readers = new Readers(ledger.database())) {
            for (int time = 0; time < Lane.HEAVY.width() + 1; time++) {
                assertThrows(
                        Readers.TooSlow.class,
                        () -> readers.ask(
                                Lane.HEAVY,
                                Duration.ofMillis(20),
                                reader -> reader.database().one(ENDLESS, row -> row.getLong(1))));
            }
            assertEquals(0, readers.ask(Lane.HEAVY, Overview::of).events());
        }
    }

    @Test
    void whatIsWrongIsNotCalledSlow() {
        try (Ledger ledger = Ledger.open(folder.resolve("l.duckdb"), "test");
                Readers readers = new Readers(ledger.database())) {
            assertThrows(
                    LedgerException.class,
                    () -> readers.ask(Lane.LIGHT, reader -> reader.database().one("SELECT nothing", row -> 0)));
        }
    }
}
