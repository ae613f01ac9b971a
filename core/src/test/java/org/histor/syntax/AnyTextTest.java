package org.histor.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.histor.report.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random strings of what breaks tokenizers: nothing fails, and no character that is seen is lost or read twice. */
class AnyTextTest {

    static Stream<String> texts() {
        return AnyText.texts(300, 20261122).stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyCharacterThatIsSeenIsInOneWord(String text) {
        StringBuilder read = new StringBuilder();
        int end = 0;
        for (Span word : Tokenizer.english().tokenize(text, new Span(0, text.length()))) {
            assertTrue(word.start() >= end && word.length() > 0);
            end = word.end();
            read.append(word.of(text));
        }
        StringBuilder seen = new StringBuilder();
        text.chars().filter(c -> !Characters.isBlank((char) c)).forEach(c -> seen.append((char) c));
        assertEquals(seen.toString(), read.toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void sentencesFollowOneAnother(String text) {
        int end = 0;
        int index = 0;
        for (Words words : SentenceSplitter.english().split(text)) {
            assertEquals(index++, words.sentence());
            assertTrue(words.span().start() >= end && !words.forms().isEmpty());
            end = words.span().end();
        }
    }
}
