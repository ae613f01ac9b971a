package org.histor.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.histor.Histor;
import org.histor.console.desk.Coders;
import org.jspecify.annotations.Nullable;

/** The crisis, read once for all tests. */
public final class CrisisLedger {

    private static final Coders CODERS = new Coders(Histor::withDefaults);
    private static @Nullable Path file;

    private CrisisLedger() {}

    /** The engine, loaded once. */
    public static Coders coders() {
        return CODERS;
    }

    /** A copy of its ledger in a folder of the test's own. */
    public static synchronized Path copy(Path folder) {
        try {
            if (file == null) {
                Crisis crisis = Crisis.read(CODERS);
                Runtime.getRuntime().addShutdownHook(new Thread(crisis::close));
                file = crisis.ledger();
            }
            return Files.copy(file, folder.resolve("copy.duckdb"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
