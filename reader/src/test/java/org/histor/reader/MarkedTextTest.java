package org.histor.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.histor.claim.SecondReader.Pair;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "@", "#", "cuba", "met", "peru", ".", "said");

    private final WordPiece words = WordPiece.read(
            new ByteArrayInputStream(String.join("\n", VOCABULARY).getBytes(StandardCharsets.UTF_8)));

    private static String shown(MarkedText text) {
        return LongStream.of(text.ids())
                .mapToObj(id -> VOCABULARY.get((int) id))
                .collect(Collectors.joining(" "));
    }

    @Test
    void marksTheParties() {
        MarkedText text = MarkedText.of(words, new Pair("Cuba met Peru.", new Span(0, 4), new Span(9, 13)));
        assertEquals("[CLS] @ cuba @ met # peru # . [SEP]", shown(text));
        assertEquals(1, text.source());
        assertEquals(5, text.target());
    }

    @Test
    void partiesSideBySideCloseBeforeTheyOpen() {
        MarkedText text = MarkedText.of(words, new Pair("Cuba Peru", new Span(5, 9), new Span(0, 4)));
        assertEquals("[CLS] # cuba # @ peru @ [SEP]", shown(text));
    }

    @Test
    void aPartyAtTheEndIsClosed() {
        MarkedText text = MarkedText.of(words, new Pair("met Peru", null, new Span(4, 8)));
        assertEquals("[CLS] met # peru # [SEP]", shown(text));
        assertEquals(0, text.source());
    }

    @Test
    void aLongTextIsCutToAWindowAroundThePair() {
        String far = "said ".repeat(500);
        String long_ = far + "Cuba met Peru" + " said".repeat(500);
        Span cuba = new Span(far.length(), far.length() + 4);
        MarkedText text = MarkedText.of(words, new Pair(long_, cuba, new Span(cuba.end() + 5, cuba.end() + 9)));
        assertEquals(MarkedText.MOST_PIECES, text.length());
        assertEquals("@", VOCABULARY.get((int) text.ids()[text.source()]));
        assertEquals("#", VOCABULARY.get((int) text.ids()[text.target()]));
        assertTrue(text.source() > 60 && text.source() < 100, "in the middle");
    }

    @Test
    void aPartyOutsideTheWindowCountsAsUnknown() {
        String text = "Cuba" + " said".repeat(400) + " Peru";
        MarkedText marked =
                MarkedText.of(words, new Pair(text, new Span(0, 4), new Span(text.length() - 4, text.length())));
        assertEquals(1, marked.source());
        assertEquals(0, marked.target());
    }
}
