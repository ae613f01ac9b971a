package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private final Configuration state = new Configuration();

    /** "Mali agreed": the noun below the verb, the verb below the root. */
    @Test
    void movesBuildATree() {
        state.start(2);
        state.shift();
        state.left(3, false);
        state.shift();
        assertFalse(state.isFinished());
        state.left(5, false);
        assertTrue(state.isFinished());
        assertEquals(1, state.head[0]);
        assertEquals(3, state.label[0]);
        assertEquals(2, state.head[1]);
    }

    @Test
    void onlyOneWordMayHangOnTheRoot() {
        state.start(2);
        state.shift();
        state.shift();
        assertFalse(state.mayShift());
        assertFalse(state.mayGoLeft());
        assertTrue(state.mayGoRight());
        state.right(4, false);
        assertTrue(state.mayGoLeft());
    }

    @Test
    void childrenAreKnownFromTheOutsideIn() {
        state.start(4);
        state.shift();
        state.shift();
        state.left(1, true);
        state.left(2, false);
        assertEquals(0, state.outerLeft[2]);
        assertEquals(1, state.innerLeft[2]);
        assertEquals(1, state.marker[2]);
        state.shift();
        state.shift();
        state.right(7, false);
        assertEquals(3, state.outerRight[2]);
        assertEquals(Configuration.NONE, state.innerRight[2]);
    }
}
