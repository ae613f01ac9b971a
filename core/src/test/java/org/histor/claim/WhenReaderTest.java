package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WhenReaderTest {

    private static final WhenReader READER = WhenReader.load();

    @TestFactory
    Stream<DynamicTest> datesOfActs() {
        return Golden.tests("when.txt", WhenReaderTest::check);
    }

    private static void check(Golden entry) {
        Marked marked = Marked.read(entry.given());
        Optional<When> when = READER.read(marked.report(), marked.sentence(), marked.trigger());
        assertEquals(entry.expected(), when.map(WhenReaderTest::show).orElse("none"), marked::parse);
    }

    private static String show(When when) {
        if (when.date() == null && when.end() == null) {
            return "unknown (" + when.text() + ")";
        }
        String date = when.date() == null ? "" : when.date();
        return when.end() == null ? date : date + ".." + when.end();
    }
}
