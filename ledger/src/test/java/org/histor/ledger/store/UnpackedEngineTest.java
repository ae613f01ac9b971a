package org.histor.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedEngineTest {

    @TempDir
    private Path folder;

    @Test
    void whatAKilledProgramLeftIsTakenAwayAndNothingElse() throws IOException {
        Instant now = Instant.parse("2024-05-16T12:00:00Z");
        file("libduckdb_java1.so", now.minus(Duration.ofHours(2)));
        file("libduckdb_java2.so", now.minusSeconds(5));
        file("libother.so", now.minus(Duration.ofHours(2)));
        UnpackedEngine.sweep(folder, now);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("libduckdb_java2.so", "libother.so"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    private void file(String name, Instant at) throws IOException {
        Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(at));
    }
}
