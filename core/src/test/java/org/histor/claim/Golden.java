package org.histor.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A table of "what is read => what comes of it", one test an entry. */
record Golden(String given, String expected, int line) {

    static Stream<DynamicTest> tests(String file, Consumer<Golden> test) {
        return read(file).stream()
                .map(entry -> DynamicTest.dynamicTest(entry.line() + ": " + entry.given(), () -> test.accept(entry)));
    }

    static List<Golden> read(String file) {
        List<Golden> entries = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file),
                StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] sides = line.split(" => ", 2);
                if (sides.length != 2) {
                    throw new IllegalStateException(file + ":" + number + ": no ' => ' in: " + line);
                }
                entries.add(new Golden(sides[0].strip(), sides[1].strip(), number));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
        return entries;
    }
}
