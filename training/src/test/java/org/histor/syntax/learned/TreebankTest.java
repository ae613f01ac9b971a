package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class TreebankTest {

    @Test
    void aTreeWithoutCrossingArcsStaysAsItIs() {
        short[] heads = {1, 2, 4, 2};
        assertArrayEquals(heads, Treebank.lifted(heads));
    }

    /** Words 0..3; 1 hangs on 3 across 2, which hangs on 0, the main word. */
    @Test
    void theShorterOfTwoCrossingArcsIsLifted() {
        assertArrayEquals(new short[] {4, 0, 0, 0}, Treebank.lifted(new short[] {4, 3, 0, 0}));
    }
}
