package org.histor.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;

class ConlluFormatTest {

    private static final Sentence SENTENCE = new Sentence(
            0,
            new Span(5, 16),
            List.of(
                    new Token(0, "Mali", "Mali", "PROPN", "NNP", 1, "nsubj", new Span(5, 9)),
                    new Token(1, "agreed", "agree", "VERB", "VBD", -1, "root", new Span(10, 16))));

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<Sentence> read = ConlluFormat.read(new StringReader(ConlluFormat.write(SENTENCE)));
        assertEquals(1, read.size());
        assertEquals(SENTENCE.tokens(), read.get(0).tokens());
        assertEquals(SENTENCE.span(), read.get(0).span());
    }

    @Test
    void wordsWithoutASpanStandOneBlankApart() throws IOException {
        String text = "# a comment\n1-2\tdont\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_\n"
                + "2\tnt\tnot\tPART\tRB\t_\t1\tadvmod\t_\tSpaceAfter=No\n";
        List<Token> tokens = ConlluFormat.read(new StringReader(text)).get(0).tokens();
        assertEquals(
                List.of(new Span(0, 2), new Span(3, 5)),
                tokens.stream().map(Token::span).toList());
    }

    @Test
    void aBrokenLineIsNamed() {
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class, () -> ConlluFormat.read(new StringReader("# x\n1\tMali\n")));
        assertEquals("line 2: 2 columns instead of 10", error.getMessage());
    }
}
