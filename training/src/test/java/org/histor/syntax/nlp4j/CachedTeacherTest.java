package org.histor.syntax.nlp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.histor.syntax.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedTeacherTest {

    private static final String MALI =
            "1\tMali\tmali\t_\tNNP\t_\t2\tnsubj\t_\t_\n2\tagreed\tagree\t_\tVBD\t_\t0\troot\t_\t_\n";

    private static Sentence parse(Path file) {
        return CachedTeacher.parser(file)
                .parse(new Words(
                        4, new Span(10, 21), List.of("Mali", "agreed"), List.of(new Span(10, 14), new Span(15, 21))));
    }

    @Test
    void aParseInTheFileIsGivenBackWithTheSpansAskedFor(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("parses.conllu"), "\n" + MALI + "\n");
        Sentence sentence = parse(file);
        assertEquals(4, sentence.index());
        assertEquals("nsubj", sentence.token(0).deprel());
        assertEquals(new Span(15, 21), sentence.token(1).span());
    }

    @Test
    void aHalfWrittenSentenceIsPassedOver(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("parses.conllu"), "\n" + MALI + "\n\n1\tThe\tthe\t_\tDT\t_\t2\tdet\t_\t_\n2\tar");
        assertEquals("agree", parse(file).token(1).lemma());
        assertTrue(Files.readString(file).endsWith("2\tar"));
    }
}
