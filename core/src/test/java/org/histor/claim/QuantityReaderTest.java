package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class QuantityReaderTest {

    private static final QuantityReader READER = new QuantityReader(QuantityWords.load());

    @TestFactory
    Stream<DynamicTest> quantities() {
        return Golden.tests("quantities.txt", QuantityReaderTest::check);
    }

    private static void check(Golden entry) {
        List<Quantity> found = READER.read(entry.given());
        String shown = found.isEmpty()
                ? "none"
                : found.stream().map(QuantityReaderTest::show).collect(Collectors.joining(" ; "));
        assertEquals(entry.expected(), shown);
    }

    private static String show(Quantity quantity) {
        String bounds = Objects.toString(quantity.min(), "") + ".." + Objects.toString(quantity.max(), "");
        return bounds + (quantity.approx() ? "~" : "") + (quantity.currency() == null ? "" : " " + quantity.currency());
    }
}
