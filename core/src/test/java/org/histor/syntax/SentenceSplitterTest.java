package org.histor.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.histor.report.Note;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {

    private static List<String> split(String text) {
        return SentenceSplitter.english().split(text).stream()
                .map(words -> String.join(" ", words.forms()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "They met in the U.S. The two talked.|They met in the U.S. # The two talked .",
                "He joined the U.S. Army. It fought.|He joined the U.S. Army . # It fought .",
                "Gen. Milley met J. K. Rowling. He left.|Gen. Milley met J. K. Rowling . # He left .",
                "It began at 5 p.m. Monday.|It began at 5 p.m. Monday .",
                "It began at 5 p.m. The mayor left.|It began at 5 p.m. # The mayor left .",
                "After World War I. The end came.|After World War I. # The end came .",
                "“We want no war,” said Li. “We can wait.” He left.|"
                        + "“ We want no war , ” said Li . # “ We can wait . ” # He left .",
                "\"Why?\" Khan asked. \"Stop!\" he said.|\" Why ? \" Khan asked . # \" Stop ! \" he said .",
                "He said: \"We won.\" They cheered.|He said : \" We won . \" # They cheered .",
                "He smiled... And left.|He smiled ... # And left .",
                "She asked for \"No. 10.\" It was gone.|She asked for \" No. 10 . \" # It was gone .",
                "(The deal failed.) Talks go on.|( The deal failed . ) # Talks go on .",
                "Prices rose 3.5 percent in Jan. 2020 alone.|Prices rose 3.5 percent in Jan. 2020 alone .",
                "The iPhone maker paid. eBay did not.|The iPhone maker paid . eBay did not .",
                "1. Russia left. 2. Iran stayed.|1 . Russia left . # 2 . Iran stayed .",
            })
    void endsSentencesWhereTheyEnd(String text, String sentences) {
        assertEquals(sentences, String.join(" # ", split(text)));
    }

    @Test
    void aParagraphEndsASentence() {
        assertEquals(
                List.of("Rebels seize town", "The army fled", "Talks failed ."),
                split("Rebels seize town\n\nThe army fled\nTalks failed."));
    }

    @Test
    void aLineThatWasOnlyWrappedGoesOn() {
        assertEquals(
                1,
                split("The prime minister of the small island state has\nresigned after weeks of protests.")
                        .size());
        assertEquals(
                1,
                split(
                                "Protesters marched through the old town of the capital on Sunday and\nPresident Sesay promised to "
                                        + "listen to them when he met union\nleaders.")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOSCOW, Feb 17 (Reuters) - Russia left.",
                "KABUL, Afghanistan — Russia left.",
                "Paris (AFP) – Russia left.",
                "WASHINGTON (AP) -- Russia left.",
                "KABUL (Pajhwok): Russia left.",
                "• Russia left.",
                "- Russia left.",
            })
    void datelinesAndBulletsAreNoWords(String text) {
        assertEquals(List.of("Russia left ."), split(text));
    }

    @Test
    void capitalsBeforeADashAreNotAlwaysADateline() {
        assertEquals(List.of("NATO - Russia talks fail"), split("NATO - Russia talks fail"));
    }

    @Test
    void spansPointIntoTheText() {
        String text = "  First one. \"Second,\" he said.  ";
        for (Words words : SentenceSplitter.english().split(text)) {
            for (int i = 0; i < words.forms().size(); i++) {
                assertEquals(words.forms().get(i), words.spans().get(i).of(text));
            }
        }
    }

    @Test
    void aSentenceThatNobodyCouldParseIsCutAndNoted() {
        String text = "the army shelled the town, ".repeat(1_700) + "and left.";
        List<Note> notes = new ArrayList<>();
        List<Words> pieces = SentenceSplitter.english().split(text, new Span(0, text.length()), 3, notes::add);
        assertTrue(pieces.stream().allMatch(piece -> piece.forms().size() <= SentenceSplitter.LONGEST));
        assertEquals(
                1_700 * 6 + 3,
                pieces.stream().mapToInt(piece -> piece.forms().size()).sum());
        assertEquals(",", pieces.get(0).forms().get(pieces.get(0).forms().size() - 1));
        assertEquals(
                List.of(3, 4, 5), pieces.stream().limit(3).map(Words::sentence).toList());
        assertEquals(
                List.of(Note.Kind.LONG_SENTENCE), notes.stream().map(Note::kind).toList());
    }

    @Test
    void wordsWithoutAnyPunctuationAreCutHard() {
        String text = "war ".repeat(1_000);
        assertEquals(
                List.of(200, 200, 200, 200, 200),
                SentenceSplitter.english().split(text).stream()
                        .map(words -> words.forms().size())
                        .collect(Collectors.toList()));
    }

    @Test
    void emptyTextHasNoSentences() {
        assertEquals(List.of(), split(""));
        assertEquals(List.of(), split(" \n\t\u0000\u200B "));
    }
}
