package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SizeReaderTest {

    private static final SizeReader READER = SizeReader.load();

    @TestFactory
    Stream<DynamicTest> sizesOfActs() {
        return Golden.tests("sizes.txt", SizeReaderTest::check);
    }

    private static void check(Golden entry) {
        Marked marked = Marked.read(entry.given());
        List<Size> sizes = READER.read(marked.report(), marked.sentence(), marked.trigger(), List.of(), "ASSAULT");
        String shown = sizes.isEmpty()
                ? "none"
                : sizes.stream().map(SizeReaderTest::show).collect(Collectors.joining(" ; "));
        assertEquals(entry.expected(), shown, marked::parse);
    }

    private static String show(Size size) {
        String bounds = Objects.toString(size.min(), "") + ".." + Objects.toString(size.max(), "");
        return size.what() + " " + bounds + (size.approx() ? "~" : "") + (size.unit() == null ? "" : " " + size.unit());
    }
}
