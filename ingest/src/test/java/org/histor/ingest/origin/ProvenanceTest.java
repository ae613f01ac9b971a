package org.histor.ingest.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Standing;
import org.histor.knowledge.CueFile;
import org.histor.report.CanonicalAddress;
import org.histor.report.Offsets;
import org.histor.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProvenanceTest {

    private static final Provenance PROVENANCE = Provenance.withDefaults();
    private static final CanonicalAddress ADDRESSES = CanonicalAddress.withDefaults();
    private static final LanguageDetector LANGUAGES = LanguageDetector.withDefaults();

    private static Imprint read(String title, String publisher, String text) {
        Report report = new Report("1", text, publisher, title, null, null, null, Offsets.SAME);
        return PROVENANCE
                .complete(new Read.Received("here", Format.TEXT, report, Imprint.NONE))
                .imprint();
    }

    @Test
    void theAgencyOfADatelineIsWhoseWordsTheyAre() {
        assertEquals(
                List.of("Reuters"),
                read(null, "The Herald", "TALLINN, May 16 (Reuters) - Estonia expelled two diplomats.")
                        .agencies());
        assertEquals(
                List.of("Agence France-Presse"),
                read(null, "Le Globe", "PARIS, 12 mai (AFP) - Le gouvernement recule.")
                        .agencies());
    }

    @Test
    void helpNamedBelowTheTextCountsToo() {
        assertEquals(
                List.of("Associated Press"),
                read(
                                null,
                                "The Herald",
                                "It rained.\n\nThe river rose.\n\nAP writer Jane Doe contributed to this report.")
                        .agencies());
        assertEquals(
                List.of("Agence France-Presse", "EFE"),
                read(null, "Diario Sur", "Llueve.\n\nEl río crece.\n\n(Con información de AFP y EFE)")
                        .agencies());
        assertEquals(
                List.of(),
                read(
                                null,
                                "The Herald",
                                "The BBC moved to a new house.\n\nIt rained.\n\nThe river rose.\n\nAll was wet.\n\nAnd cold.")
                        .agencies());
    }

    @Test
    void anAgencyIsNoOriginOfItsOwnReport() {
        assertEquals(
                List.of(),
                read(null, "Reuters", "TALLINN, May 16 (Reuters) - Estonia expelled two diplomats.")
                        .agencies());
    }

    @Test
    void theEmbargoHasItsTime() {
        Imprint held = read("Budget", null, "EMBARGOED until 2024-06-04T00:01Z\n\nThe ministry will cut taxes.");
        assertEquals(Standing.EMBARGOED, held.standing());
        assertEquals("2024-06-04T00:01Z", String.valueOf(held.embargo()));
    }

    @TestFactory
    Stream<DynamicTest> standingsAreKnownByTheirExamples() {
        return examples("cues/standings.yaml");
    }

    @TestFactory
    Stream<DynamicTest> creditsAreKnownByTheirExamples() {
        return examples("cues/credits.yaml");
    }

    @TestFactory
    Stream<DynamicTest> linesBetweenParagraphsAreKnownByTheirExamples() {
        return examples("pages/lines.yaml");
    }

    private static Stream<DynamicTest> examples(String path) {
        return CueFile.read(path).cues().stream()
                .flatMap(cue -> Stream.concat(
                        cue.examples().stream()
                                .map(line -> DynamicTest.dynamicTest(
                                        cue.name() + ": " + line, () -> assertTrue(cue.recognises(line), line))),
                        cue.counterexamples().stream()
                                .map(line -> DynamicTest.dynamicTest(
                                        "not " + cue.name() + ": " + line,
                                        () -> assertFalse(cue.recognises(line), line)))));
    }

    @Test
    void standingComesFromHeadingOrText() {
        assertEquals(
                Standing.UPDATED,
                read("UPDATE 2-Ferrin reopens bridge", null, "It rained.").standing());
        assertEquals(
                Standing.CORRECTED,
                read("Bridge", null, "It rained.\n\nThis article was amended to correct the name of the river.")
                        .standing());
        assertEquals(
                Standing.WITHDRAWN,
                read("MANDATORY KILL: bridge", null, "Do not use.").standing());
        assertEquals(
                Standing.FIRST,
                read("Rebels kill nine in Halden", null, "It rained.").standing());
    }

    @Test
    void languagesAreToldByFrequentWordsAndByScript() {
        assertEquals(
                Optional.of("en"),
                LANGUAGES.detect(
                        "The ministry said on Monday that it had recalled the ambassador and that talks were off."));
        assertEquals(
                Optional.of("fr"),
                LANGUAGES.detect(
                        "Le ministère a annoncé lundi que les négociations avec les syndicats sont suspendues."));
        assertEquals(
                Optional.of("de"),
                LANGUAGES.detect(
                        "Das Ministerium teilte am Montag mit, dass die Gespräche mit der Gewerkschaft ausgesetzt sind."));
        assertEquals(
                Optional.of("pt"),
                LANGUAGES.detect(
                        "O governo disse que não há acordo com os sindicatos e que a greve está mantida até sexta."));
        assertEquals(
                Optional.of("uk"),
                LANGUAGES.detect(
                        "Міністерство заявило, що переговори з профспілками були припинені і що страйк триває."));
        assertEquals(Optional.of("ja"), LANGUAGES.detect("外務省は月曜日、交渉が中断されたことを明らかにした。"));
        assertEquals(Optional.empty(), LANGUAGES.detect("Kyiv, 12:30"));
    }

    @Test
    void addressesOfOnePageAreOne() {
        Optional<String> one = ADDRESSES.of("https://news.example/a/b?id=7");
        for (String other : List.of(
                "http://www.news.example/a/b/?utm_source=x&id=7#top",
                "https://m.news.example:443/a/b?id=7&fbclid=1",
                "https://user:secret@news.example/a/b/amp?id=7")) {
            assertEquals(one, ADDRESSES.of(other), other);
        }
        assertEquals(Optional.empty(), ADDRESSES.of("file:///etc/passwd"));
        assertEquals(
                Optional.of("https://www.news.example/a?id=7"),
                ADDRESSES.withoutTrackers("https://x:y@www.news.example/a?id=7&utm_medium=z#c"));
    }
}
