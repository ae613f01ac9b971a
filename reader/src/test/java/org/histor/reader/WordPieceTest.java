package org.histor.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "@", "#", "russia", "expel", "##led", "two", "zurich", ".", "##s");

    private final WordPiece words = WordPiece.read(
            new ByteArrayInputStream(String.join("\n", VOCABULARY).getBytes(StandardCharsets.UTF_8)));

    private List<String> pieces(String text) {
        Pieces pieces = words.pieces(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            found.add(VOCABULARY.get(pieces.id(i)) + "@" + pieces.start(i));
        }
        return found;
    }

    @Test
    void takesTheLongestPieceFirst() {
        assertEquals(List.of("russia@0", "expel@7", "##led@7", "two@16", ".@19"), pieces("Russia expelled two."));
    }

    @Test
    void dropsCaseAndAccents() {
        assertEquals(List.of("zurich@0"), pieces("Zürich"));
    }

    @Test
    void aWordThatCannotBeCutWhollyIsUnknown() {
        assertEquals(List.of("[UNK]@0", "two@8"), pieces("russiaX two"));
    }

    @Test
    void offsetsCountUtf16Units() {
        assertEquals(List.of("[UNK]@0", "two@3"), pieces("\uD83D\uDE00 two"));
    }

    @Test
    void anOverlongWordIsUnknownAndCostsNothing() {
        assertEquals(List.of("[UNK]@0"), pieces("two".repeat(100_000)));
    }

    @Test
    void blankTextHasNoPieces() {
        assertEquals(List.of(), pieces(" \u00A0\n\u200B\t"));
    }
}
