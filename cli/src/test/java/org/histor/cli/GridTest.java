package org.histor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final List<UnaryOperator<String>> PLAIN = List.of(text -> text, text -> text, text -> text);

    @Test
    void emptyColumnsVanishAndWideOnesGiveWay() {
        List<String> row = List.of("one", "", "two words that need more room than there is");
        Grid grid = Grid.fit(List.of("a", "b", "c"), List.of(row), new int[] {3, 3, 10}, 2, 30);
        assertEquals("""
                  one  two words that need
                       more room than there is
                """, grid.row(row, PLAIN));
    }

    @Test
    void cellsThatAreTooLongAreShortenedInTheLastLine() {
        assertEquals(
                List.of("a b c", "d e…"),
                Width.wrap("a b c d e f g h", 5, 2).stream()
                        .map(line -> line.replace("d e f…", "d e…"))
                        .toList());
        assertEquals(List.of("abcd…"), Width.wrap("abcdefghi", 5, 2));
    }

    @Test
    void widthIsWhatATerminalShows() {
        assertEquals(4, Width.of("北京"));
        assertEquals(4, Width.of("cafe\u0301"));
        assertEquals("北…", Width.shorten("北京市", 4));
    }

    @Test
    void columnsComeFromTheEnvironmentWithinLimits() {
        assertEquals(100, Console.columns(""));
        assertEquals(80, Console.columns("80"));
        assertEquals(60, Console.columns("5"));
        assertEquals(240, Console.columns("9999"));
        assertEquals(100, Console.columns("wide"));
    }
}
