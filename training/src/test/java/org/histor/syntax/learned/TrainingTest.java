package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.histor.syntax.SentenceSplitter;
import org.histor.syntax.Token;
import org.histor.syntax.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language of four words, learned, written, read and parsed. */
class TrainingTest {

    private static final List<String> NAMES = List.of("Mali", "Chad", "Togo", "Benin");
    private static final List<String> VERBS = List.of("thanked", "invaded", "praised", "left");

    private static Sentence sentence(String subject, String verb, String object) {
        return new Sentence(
                0,
                new Span(0, subject.length() + verb.length() + object.length() + 2),
                List.of(
                        token(0, subject, subject, "PROPN", "NNP", 1, "nsubj", 0),
                        token(1, verb, verb, "VERB", "VBD", -1, "root", subject.length() + 1),
                        token(2, object, object, "PROPN", "NNP", 1, "obj", subject.length() + verb.length() + 2)));
    }

    private static Token token(
            int index, String form, String lemma, String upos, String xpos, int head, String relation, int at) {
        return new Token(index, form, lemma, upos, xpos, head, relation, new Span(at, at + form.length()));
    }

    private static Model train() {
        Treebank bank = new Treebank();
        List<Treebank.Tree> trees = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            trees.add(bank.add(sentence(NAMES.get(i % 4), VERBS.get(i / 4 % 4), NAMES.get(i / 16 % 4)), 0));
        }
        Network tagger = new TaggerTrainer(trees, bank.tagNames().size(), 1000, 16)
                .train(4, 0.1f, 1)
                .quantized();
        LemmaTrainer lemmas = new LemmaTrainer(bank.tagNames());
        trees.forEach(lemmas::add);
        Lemmatizer lemmatizer = lemmas.train();
        Transitions transitions = Model.transitions(bank.labelNames());
        List<ParserTrainer.Example> examples = trees.stream()
                .map(tree -> new ParserTrainer.Example(tree, tree.tags()))
                .toList();
        ArcNetwork parser = new ParserTrainer(examples, transitions, new ParserTrainer.Sizes(1000, 1000, 16, 16))
                .train(new ParserTrainer.Schedule(4, 0.1f, 1, 1), network -> {})
                .quantized();
        return new Model(bank.tagNames(), bank.labelNames(), tagger, parser, lemmatizer);
    }

    @Test
    void whatWasLearnedIsStillKnownAfterWritingAndReading(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("toy.model");
        ModelWriter.write(train(), file);
        LearnedParser parser = new LearnedParser(ModelFile.read("toy.model", Files.newInputStream(file)), 0);
        Words words = SentenceSplitter.english().split("Chad praised Benin").get(0);
        Sentence sentence = parser.parse(words);
        assertEquals("nsubj", sentence.token(0).deprel());
        assertTrue(sentence.token(1).isRoot());
        assertEquals("VERB", sentence.token(1).upos());
        assertEquals("obj", sentence.token(2).deprel());
        assertEquals(1, sentence.token(2).head());
    }

    @Test
    void oneThreadTrainsTheSameModelAgain(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("first.model");
        Path second = folder.resolve("second.model");
        ModelWriter.write(train(), first);
        ModelWriter.write(train(), second);
        assertEquals(-1, Files.mismatch(first, second));
    }
}
