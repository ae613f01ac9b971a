package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WhereReaderTest {

    private static final WhereReader READER = WhereReader.load();

    @TestFactory
    Stream<DynamicTest> placesOfActs() {
        return Golden.tests("where.txt", WhereReaderTest::check);
    }

    private static void check(Golden entry) {
        Marked marked = Marked.read(entry.given());
        String found = READER.read(marked.report(), marked.sentence(), marked.trigger(), List.of())
                .map(WhereReaderTest::show)
                .orElse("none");
        assertEquals(entry.expected(), found, marked::parse);
    }

    private static String show(Where where) {
        boolean known = where.name() != null;
        String place = known ? where.name() + " / " + Objects.requireNonNullElse(where.country(), "?") : "?";
        return place + " (" + where.text() + ")";
    }
}
