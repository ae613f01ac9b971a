package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.histor.report.Span;
import org.histor.syntax.AnyText;
import org.histor.syntax.Parser;
import org.histor.syntax.Sentence;
import org.histor.syntax.SentenceSplitter;
import org.histor.syntax.Token;
import org.histor.syntax.Words;
import org.junit.jupiter.api.Test;

class LearnedParserTest {

    private final Parser parser = LearnedParser.english();

    private static List<Words> sentences(int texts) {
        List<Words> sentences = new ArrayList<>();
        for (String text : AnyText.texts(texts, 20261124)) {
            sentences.addAll(SentenceSplitter.english().split(text));
        }
        return sentences;
    }

    @Test
    void whateverTheTextTheWordsFormATree() {
        for (Words words : sentences(1000)) {
            Sentence sentence = parser.parse(words);
            assertEquals(
                    words.forms(), sentence.tokens().stream().map(Token::form).toList());
            List<Token> roots = sentence.tokens().stream().filter(Token::isRoot).toList();
            assertEquals(1, roots.size(), sentence::toString);
            assertEquals(sentence.size(), sentence.subtree(roots.get(0)).cardinality(), sentence::toString);
        }
    }

    @Test
    void onlyTheRootBearsTheRelationRoot() {
        for (Words words : sentences(300)) {
            for (Token token : parser.parse(words).tokens()) {
                assertEquals(token.isRoot(), token.is("root"), token::toString);
            }
        }
    }

    @Test
    void threadsShareTheModel() throws InterruptedException, ExecutionException {
        List<Words> sentences = sentences(200);
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
    void whatWasParsedBeforeChangesNothing() {
        Words words = SentenceSplitter.english()
                .split("Estonia expelled two diplomats.")
                .get(0);
        List<Token> first = parser.parse(words).tokens();
        sentences(50).forEach(parser::parse);
        assertEquals(first, parser.parse(words).tokens());
    }

    @Test
    void anEmptySentenceHasNoTokens() {
        assertTrue(parser.parse(new Words(0, new Span(0, 0), List.of(), List.of()))
                .tokens()
                .isEmpty());
    }

    @Test
    void aSentenceFarLongerThanTheSplitterAllowsIsParsed() {
        List<String> forms = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            forms.add(i % 3 == 0 ? "and" : "shelled");
            spans.add(new Span(8 * i, 8 * i + forms.get(i).length()));
        }
        assertEquals(
                1200,
                parser.parse(new Words(0, new Span(0, 9600), forms, spans)).size());
    }
}
