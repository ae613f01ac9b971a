package org.histor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.histor.Histor;
import org.histor.claim.LinearModel;
import org.histor.syntax.CachedParser;
import org.jspecify.annotations.Nullable;

/** The engine under measurement; with the system property {@code histor.parses}, parses are kept in that file between runs. */
final class Engines {

    private Engines() {}

    static Histor open() {
        return Histor.with(CachedParser.shared(), model());
    }

    /** The learned reader named by the system property {@code histor.model}, or null: frames alone. */
    private static @Nullable LinearModel model() {
        String file = System.getProperty("histor.model", "");
        if (file.isEmpty()) {
            return null;
        }
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            return LinearModel.read(file, stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
