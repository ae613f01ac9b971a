package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LemmaTrainerTest {

    private static final int NOUNS = 0;
    private static final int NAMES = 1;

    @Test
    void endingsAreLearnedFromManyWordsAndExceptionsByHeart() {
        LemmaTrainer trainer = new LemmaTrainer(List.of("NNS NOUN", "NNP PROPN"));
        for (String noun : List.of("tank", "soldier", "vehicle", "bridge", "grenade", "rifle")) {
            trainer.add(noun + "s", NOUNS, noun, 3);
        }
        for (String noun : List.of("arm", "cit", "part", "embass")) {
            trainer.add(noun + "ies", NOUNS, noun + "y", 2);
        }
        trainer.add("men", NOUNS, "man", 5);
        trainer.add("Mali", NAMES, "Mali", 9);
        Lemmatizer lemmatizer = trainer.train();
        assertEquals("missile", lemmatizer.lemma("missiles", "NOUN", NOUNS));
        assertEquals("ministry", lemmatizer.lemma("Ministries", "NOUN", NOUNS));
        assertEquals("man", lemmatizer.lemma("Men", "NOUN", NOUNS));
        assertEquals("Chad", lemmatizer.lemma("Chad", "PROPN", NAMES));
    }
}
