package org.histor.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.histor.report.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random strings of what breaks tokenizers: nothing fails, and no character that is seen is lost or read twice. */
class AnyTextTest {

    private static final List<String> PIECES = List.of(
            "the", "U.S.", "Gen.", "war", "n't", "'", "’", "\"", "“", "”", "''", "``", ".", "..", "…", "?", "!", ",",
            ";", ":", "-", "--", "—", "–", "(", ")", "[", "]", "$", "€", "%", "&", "/", "@", "#", "http://", "www.",
            "a@b.c", "1.5", "10,000", "5pm", " ", "  ", "\n", "\r\n", "\t", "\u0000", "\u0007", "\u00A0", "\u200B",
            "\uFEFF", "\u2028", "\uD83D", "\uDE00", "😀", "é", "e\u0301", "中文", "مرحبا", "ß", "İ", "\uFFFF", "'s",
            "can", "not", "cannot", "I", "J.", "•");

    static Stream<String> texts() {
        Random random = new Random(20261122);
        return IntStream.range(0, 300).mapToObj(i -> text(random));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(6) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
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
