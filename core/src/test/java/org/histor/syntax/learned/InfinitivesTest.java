package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class InfinitivesTest {

    private static final String[] TAGS = {"VBD", "NNS", "TO", "VB"};

    @Test
    void anInfinitiveHangsOnTheNounThatTakesIt() {
        int[] heads = {-1, 0, 3, 0};
        String[] labels = {"root", "obl", "mark", "advcl"};
        Infinitives.attach(new String[] {"mass", "pledge", "to", "withdraw"}, TAGS, heads, labels);
        assertArrayEquals(new int[] {-1, 0, 3, 1}, heads);
        assertArrayEquals(new String[] {"root", "obl", "mark", "acl"}, labels);
    }

    @Test
    void aPurposeBehindAnyOtherNounStaysWithItsVerb() {
        int[] heads = {-1, 0, 3, 0};
        String[] labels = {"root", "obj", "mark", "advcl"};
        Infinitives.attach(new String[] {"send", "troops", "to", "help"}, TAGS, heads, labels);
        assertArrayEquals(new int[] {-1, 0, 3, 0}, heads);
    }

    @Test
    void anInfinitiveNeverHangsOnANounBelowIt() {
        int[] heads = {-1, 3, 3, 0};
        String[] labels = {"root", "nsubj", "mark", "advcl"};
        Infinitives.attach(new String[] {"say", "pledge", "to", "withdraw"}, TAGS, heads, labels);
        assertArrayEquals(new int[] {-1, 3, 3, 0}, heads);
    }
}
