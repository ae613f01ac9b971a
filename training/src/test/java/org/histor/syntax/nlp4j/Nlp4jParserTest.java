package org.histor.syntax.nlp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.histor.report.Span;
import org.histor.syntax.Parser;
import org.histor.syntax.Sentence;
import org.histor.syntax.SentenceSplitter;
import org.histor.syntax.Token;
import org.histor.syntax.Words;
import org.junit.jupiter.api.Test;

class Nlp4jParserTest {

    private static final List<String> WORDS = List.of(
            "the",
            "army",
            "Russia",
            "said",
            "that",
            "which",
            "to",
            "be",
            "was",
            "of",
            "because",
            "and",
            ",",
            ".",
            ";",
            "\"",
            "(",
            "17",
            ")",
            "Thursday",
            "$",
            "million",
            "more",
            "than",
            "expelled",
            "by",
            "not",
            "'s",
            "it",
            "there",
            "…",
            "\uD83D",
            "中",
            "-",
            "than");

    private final Parser parser = new Nlp4jParser();

    private static List<Words> sentences() {
        Random random = new Random(7);
        List<Words> sentences = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            List<String> forms = new ArrayList<>();
            for (int length = 1 + random.nextInt(25); length > 0; length--) {
                forms.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            sentences.add(words(forms));
        }
        return sentences;
    }

    private static Words words(List<String> forms) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String form : forms) {
            spans.add(new Span(at, at + form.length()));
            at += form.length() + 1;
        }
        return new Words(0, new Span(0, Math.max(at - 1, 0)), forms, spans);
    }

    @Test
    void whateverTheWordsTheTreeHasOneRootAndNoCycle() {
        for (Words words : sentences()) {
            Sentence sentence = parser.parse(words);
            assertEquals(
                    words.forms(), sentence.tokens().stream().map(Token::form).toList());
            assertEquals(1, sentence.tokens().stream().filter(Token::isRoot).count(), sentence::toString);
            Token root =
                    sentence.tokens().stream().filter(Token::isRoot).findFirst().orElseThrow();
            assertEquals(sentence.size(), sentence.subtree(root).cardinality(), sentence::toString);
        }
    }

    @Test
    void threadsMayShareTheModels() throws InterruptedException, ExecutionException {
        List<Words> sentences = sentences();
        List<List<Token>> alone =
                sentences.stream().map(words -> parser.parse(words).tokens()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<List<List<Token>>>> tasks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tasks.add(() -> sentences.stream()
                        .map(words -> parser.parse(words).tokens())
                        .toList());
            }
            for (Future<List<List<Token>>> together : threads.invokeAll(tasks)) {
                assertEquals(alone, together.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anEmptySentenceHasNoTokens() {
        assertTrue(parser.parse(words(List.of())).tokens().isEmpty());
    }

    @Test
    void theLongestPieceOfASentenceIsParsed() {
        String text = "the army shelled the town and ".repeat(33);
        Words words = SentenceSplitter.english().split(text).get(0);
        assertEquals(words.forms().size(), parser.parse(words).size());
    }
}
