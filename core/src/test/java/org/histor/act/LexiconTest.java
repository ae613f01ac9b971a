package org.histor.act;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void loadsWithoutAFault() {
        Lexicon lexicon = Lexicon.load();
        assertTrue(lexicon.predicates() >= 1000, () -> "only " + lexicon.predicates() + " predicates");
    }
}
