package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OracleTest {

    private final Configuration state = new Configuration();
    private final Oracle oracle = new Oracle(state);

    /** A random projective tree: heads of a range are found by splitting it. */
    private static void tree(short[] heads, int from, int to, int head, Random random) {
        if (from >= to) {
            return;
        }
        int middle = from + random.nextInt(to - from);
        heads[middle] = (short) head;
        tree(heads, from, middle, middle, random);
        tree(heads, middle + 1, to, middle, random);
    }

    @Test
    void whicheverRightMovesAreTakenTheTreeIsFound() {
        Random random = new Random(3);
        for (int trial = 0; trial < 500; trial++) {
            int size = 1 + random.nextInt(12);
            short[] heads = new short[size];
            tree(heads, 0, size, size, random);
            state.start(size);
            oracle.start(heads, new byte[size]);
            while (!state.isFinished()) {
                move(random);
            }
            int[] found = new int[size];
            System.arraycopy(state.head, 0, found, 0, size);
            int[] wanted = new int[size];
            for (int i = 0; i < size; i++) {
                wanted[i] = heads[i];
            }
            assertArrayEquals(wanted, found);
        }
    }

    private void move(Random random) {
        boolean[] right = {oracle.shiftIsRight(), oracle.leftIsRight(), oracle.rightIsRight()};
        assertTrue(right[0] || right[1] || right[2], "no move is right although none was wrong");
        int move = random.nextInt(3);
        while (!right[move]) {
            move = (move + 1) % 3;
        }
        if (move == 0) {
            state.shift();
        } else if (move == 1) {
            state.left(0, false);
        } else {
            state.right(0, false);
        }
    }

    /** "the army left": the article hangs on the noun, which is not the next word but one. */
    @Test
    void aMoveThatLosesAnArcIsWrong() {
        state.start(3);
        oracle.start(new short[] {1, 2, 3}, new byte[3]);
        state.shift();
        assertTrue(oracle.leftIsRight());
        assertFalse(oracle.shiftIsRight());
    }
}
