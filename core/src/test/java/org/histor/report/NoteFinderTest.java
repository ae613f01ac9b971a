package org.histor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteFinderTest {

    private static final Segmenter SEGMENTER = Segmenter.withDefaults();
    private static final NoteFinder NOTES = NoteFinder.withDefaults();

    private static List<Note> notes(String text) {
        Report report = Report.of("t", text);
        return NOTES.find(report, SEGMENTER.segment(report));
    }

    private static List<String> brief(String text) {
        return notes(text).stream()
                .map(note -> note.kind() + " " + note.span().of(text))
                .toList();
    }

    @Test
    void aForeignWordInBracketsIsNoted() {
        assertEquals(
                List.of("STRAY_LANGUAGE [Queremos]"), brief("“[Queremos] show our will to talk,” said the minister."));
        assertEquals(List.of("STRAY_LANGUAGE [хотим]"), brief("“[хотим] show our will to talk,” said the minister."));
    }

    @Test
    void englishInsertionsAndNamesAreNot() {
        assertEquals(
                List.of(),
                brief(
                        "“[The] men saw [Putin] and [President Macron] there [sic], [laughter] and [Müller] left,” he said."));
    }

    @Test
    void aRunOfForeignWordsIsNoted() {
        assertEquals(
                List.of("STRAY_LANGUAGE o governo não quer guerra com"),
                brief("The spokesman said o governo não quer guerra com Chile and left."));
    }

    @Test
    void foreignNamesAreNot() {
        assertEquals(
                List.of(),
                brief("Médecins Sans Frontières and the Partido dos Trabalhadores met in Rio de Janeiro, "
                        + "El País and Le Monde said; Van der Bellen and Ursula von der Leyen came."));
    }

    @Test
    void aReportInAnotherLanguageHasOneNote() {
        List<Note> notes =
                notes("O governo disse que não vai enviar tropas para a fronteira. O presidente afirmou que o país "
                        + "quer a paz com os vizinhos e que já não está em guerra.");
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).message().contains("Portuguese"), notes.get(0).message());
    }

    @Test
    void aLostNegationIsNoted() {
        String text = "There is, until the last update of this page, information about the motive of the attack.";
        assertEquals(List.of("LOST_NEGATION " + text), brief(text));
    }

    @Test
    void ordinaryNewsHasNoNotes() {
        assertEquals(List.of(), brief("""
                        GENEVA (AP) — There was no word from the crew on Monday, and it wasn't clear who fired.

                        "There is nothing to add," the envoy said. Until now, talks have failed. There is information
                        that the army has yet to leave. If there is any sign of life, the search will go on.

                        The café in São Paulo, run by Señor Muñoz, was closed; its sign read "C'est la vie"."""));
    }

    @Test
    void misreadEncodingsAreNotedOnceEachWithTheirMeaning() {
        List<Note> notes = notes("The kingâ€™s men and the queenâ€™s men met at the cafÃ© on Friday.");
        assertEquals(2, notes.size());
        assertEquals(
                "traces of a wrong encoding: 'â€™' stands for '’' (2 times)",
                notes.get(0).message());
        assertEquals(
                "traces of a wrong encoding: 'Ã©' stands for 'é'", notes.get(1).message());
    }

    @Test
    void replacementCharactersHalfPairsAndEntitiesAreNoted() {
        assertEquals(List.of("MIXED_ENCODING \uFFFD"), brief("The king\uFFFDs men met on Friday."));
        assertEquals(List.of("MIXED_ENCODING &amp;"), brief("Smith &amp; Sons met on Friday."));
        assertEquals(
                Note.Kind.MIXED_ENCODING,
                notes("The king \uD83D met on Friday.").get(0).kind());
    }

    @Test
    void lettersOfOtherLanguagesAreNoTracesOfAWrongEncoding() {
        assertEquals(
                List.of(),
                brief("Leaders met in SÃO PAULO, Łódź, Kraków, Çanakkale and Århus – “at last” – for €5 or £4."));
    }

    @Test
    void controlCharactersAreNotedOnce() {
        assertEquals(List.of("CONTROL_CHARACTERS \u0007"), brief("The king\u0007 met\u0007 the queen on Friday."));
        assertEquals(List.of(), brief("The king\tmet\r\nthe queen on Friday."));
    }
}
