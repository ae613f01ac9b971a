package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ModalityReaderTest {

    private static final WhenReader TIMES = WhenReader.load();
    private static final ModalityReader READER = ModalityReader.load();

    @TestFactory
    Stream<DynamicTest> modalityOfActs() {
        return Golden.tests("modality.txt", ModalityReaderTest::check);
    }

    private static void check(Golden entry) {
        Marked marked = Marked.read(entry.given());
        Modality found = READER.read(
                marked.report(),
                marked.sentence(),
                marked.trigger(),
                TIMES.read(marked.report(), marked.sentence(), marked.trigger()));
        assertEquals(entry.expected(), found.name().toLowerCase(Locale.ROOT), marked::parse);
    }
}
