package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.histor.syntax.learned.Lemmatizer.Edit;
import org.junit.jupiter.api.Test;

class LemmatizerTest {

    private static final int NOUNS = 3;
    private static final int NAMES = 4;

    private final Lemmatizer lemmatizer = new Lemmatizer(
            new int[] {Lemmatizer.key("-s", 1, NOUNS), Lemmatizer.key("-ies", 3, NOUNS), Lemmatizer.key("men", 3, NOUNS)
            },
            new short[] {0, 1, 2},
            List.of(new Edit(1, ""), new Edit(3, "y"), new Edit(2, "an")));

    @Test
    void theLongestEndingWins() {
        assertEquals("army", lemmatizer.lemma("Armies", "NOUN", NOUNS));
        assertEquals("tank", lemmatizer.lemma("tanks", "NOUN", NOUNS));
    }

    @Test
    void wholeWordsAreKnownApart() {
        assertEquals("man", lemmatizer.lemma("men", "NOUN", NOUNS));
        assertEquals("specimen", lemmatizer.lemma("specimen", "NOUN", NOUNS));
    }

    @Test
    void namesKeepTheirCase() {
        assertEquals("Mali", lemmatizer.lemma("Mali", "PROPN", NAMES));
    }

    @Test
    void nothingIsCutToNothing() {
        assertEquals("s", lemmatizer.lemma("s", "NOUN", NOUNS));
        assertEquals("", lemmatizer.lemma("", "X", NOUNS));
    }
}
