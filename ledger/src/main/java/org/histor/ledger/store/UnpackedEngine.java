package org.histor.ledger.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The store's engine unpacks 70 MB into the folder for temporary files whenever it starts, and takes them away when it ends. A program that is
 * killed leaves them; the next one takes them away.
 */
final class UnpackedEngine {

    /** One that has just been unpacked may not be open yet; one that is open stays usable without its name. */
    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private UnpackedEngine() {}

    static void sweep(Path folder, Instant now) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "libduckdb_java*.so")) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONG_AGO))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException notOurs) {
            // somebody else's, or in use where open files cannot be deleted: it is not for us to take away
        }
    }
}
