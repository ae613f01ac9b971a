package org.histor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.histor.report.Segment.Kind;
import org.junit.jupiter.api.Test;

class SegmenterTest {

    private static final Segmenter SEGMENTER = Segmenter.withDefaults();

    private static List<String> parts(String text, Kind... kinds) {
        return parts(Report.of("test", text), kinds);
    }

    private static List<String> parts(Report report, Kind... kinds) {
        return SEGMENTER.segment(report).stream()
                .filter(segment -> List.of(kinds).contains(segment.kind()))
                .map(segment -> segment.kind() + ": " + segment.span().of(report.text()))
                .toList();
    }

    private static final Kind[] OUTER = {Kind.HEADLINE, Kind.BODY, Kind.CAPTION, Kind.RELATED_HEADLINE, Kind.BOILERPLATE
    };

    @Test
    void aShortFirstLineWithoutStopIsTheHeadline() {
        assertEquals(
                List.of("HEADLINE: Chad closes its border with Sudan", "BODY: Chad closed its border on Monday."),
                parts("Chad closes its border with Sudan\n\nChad closed its border on Monday.", OUTER));
    }

    @Test
    void aFirstLineThatRepeatsTheTitleIsTheHeadlineEvenWithAStop() {
        Report report = new Report(
                "t",
                "Chad closes its border.\nThe army said so on Monday.",
                null,
                "Chad closes its border",
                null,
                null,
                null,
                Offsets.SAME);
        assertEquals(
                List.of("HEADLINE: Chad closes its border.", "BODY: The army said so on Monday."),
                parts(report, OUTER));
    }

    @Test
    void aLineAloneIsBody() {
        assertEquals(
                List.of("BODY: Chad closes its border with Sudan"), parts("Chad closes its border with Sudan", OUTER));
    }

    @Test
    void aBoilerplateSentenceIsCutOutOfItsParagraph() {
        assertEquals(
                List.of(
                        "BODY: The ministry accused Mali of sending 300 troops.",
                        "BOILERPLATE: See the VIDEO below.",
                        "BODY: Mali denied it."),
                parts("The ministry accused Mali of sending 300 troops. See the VIDEO below. Mali denied it.", OUTER));
    }

    @Test
    void aBoilerplateSentenceThatSomeoneSaysIsBody() {
        String text = "“Follow us on Twitter,” the rebel leader told the crowd in the square.";
        assertEquals(List.of("BODY: " + text), parts(text, OUTER));
    }

    @Test
    void creditsNoticesAndLabelsAreBoilerplate() {
        String text = """
                Troops left the town on Friday.

                (Reporting by Ann Lee in Lima; editing by Tom Ray)

                This story was updated at 5 p.m.

                Advertisement

                © 2024 Example News""";
        assertEquals(1, parts(text, Kind.BODY).size());
        assertEquals(4, parts(text, Kind.BOILERPLATE).size());
    }

    @Test
    void picturesHaveCaptions() {
        String text = """
                FILE PHOTO: Soldiers at the port of Odesa. REUTERS/Ann Lee

                A man walks past a ruined house in Kharkiv [Reuters]

                Russia shelled the port on Friday, the governor said.""";
        assertEquals(
                List.of(
                        "CAPTION: FILE PHOTO: Soldiers at the port of Odesa. REUTERS/Ann Lee",
                        "CAPTION: A man walks past a ruined house in Kharkiv [Reuters]",
                        "BODY: Russia shelled the port on Friday, the governor said."),
                parts(text, OUTER));
    }

    @Test
    void aHeadlineAmidTheBodyBelongsToAnotherReport() {
        String text = """
                The government accused Kenya of sending troops to the border.

                Uganda, Rwanda say Kenya sent another 3,000 troops to the border

                Kenya denied it on Friday.""";
        assertEquals(
                List.of("RELATED_HEADLINE: Uganda, Rwanda say Kenya sent another 3,000 troops to the border"),
                parts(text, Kind.RELATED_HEADLINE));
    }

    @Test
    void aPointerIsBoilerplateAndWhatItPointsToAHeadline() {
        String text = "Troops left the town.\n\nREAD MORE: Army shells two villages\n\nThe town was quiet on Friday.";
        assertEquals(List.of("BOILERPLATE: READ MORE:"), parts(text, Kind.BOILERPLATE));
        assertEquals(List.of("RELATED_HEADLINE: Army shells two villages"), parts(text, Kind.RELATED_HEADLINE));
    }

    @Test
    void listsAndSentencesThatLostTheirStopAreNoHeadlines() {
        String list =
                "The minister named three aims:\n\n- Peace talks begin in May\n\n- Kenya sends no troops\n\nHe left.";
        assertEquals(List.of(), parts(list, Kind.RELATED_HEADLINE));
        String lost = "Troops left the town.\n\nThe town was quiet on Friday, he said\n\nThe mayor returned.";
        assertEquals(List.of(), parts(lost, Kind.RELATED_HEADLINE));
    }

    @Test
    void datelinesComeInManyShapes() {
        for (String dateline : List.of(
                "MOSCOW, Feb 17 (Reuters) -",
                "KABUL (Pajhwok):",
                "JERUSALEM (AP) --",
                "KYIV, Ukraine —",
                "BAGHDAD/CAIRO (Reuters) -",
                "Washington (CNN) --",
                "SÃO PAULO, 17 February (EFE) –",
                "BEIJING, Feb. 17, 2021 (Xinhua) --",
                "(Reuters) -",
                "PORT-AU-PRINCE, Haiti, March 3 —",
                "LONDON:",
                "TEHRAN –")) {
            assertEquals(
                    List.of("DATELINE: " + dateline),
                    parts(dateline + " The army closed two roads on Friday.", Kind.DATELINE));
        }
    }

    @Test
    void noDatelineInOrdinaryOpenings() {
        for (String text : List.of(
                "Russia — which denies it — has sent troops.",
                "UPDATE: The army has left.",
                "The president said: Go home.",
                "NATO says it will not fight.")) {
            assertEquals(List.of(), parts(text, Kind.DATELINE), text);
        }
    }

    @Test
    void speakersOfATranscriptAreNoDatelines() {
        String text =
                "The host asked the envoy about Yemen.\n\nSMITH: We sent aid.\n\nJONES: Who got it?\n\nSMITH: The towns.";
        assertEquals(List.of(), parts(text, Kind.DATELINE));
    }

    @Test
    void linesOfFixedWidthAreOneParagraph() {
        String text = """
                The rebels, who hold the north of the country, said on Monday that
                they would release forty soldiers whom they captured in the fight
                for the airport.

                The army did not comment, and the roads to the airport were closed
                to the press.""";
        assertEquals(2, parts(text, Kind.BODY).size());
    }

    @Test
    void outerSegmentsCoverAllThatIsNotBlankAndDoNotOverlap() {
        String text = """
                Peru recalls envoy

                By Ann Lee

                LIMA (AP) — Peru recalled its envoy. Click here to read more. “We had to,” said the minister.

                SEE ALSO: Chile closes border

                Watch the video below.
                Facebook Twitter""";
        List<Segment> outer = SEGMENTER.segment(Report.of("t", text)).stream()
                .filter(segment -> segment.kind() != Kind.QUOTATION && segment.kind() != Kind.DATELINE)
                .toList();
        int[] covered = new int[text.length()];
        outer.forEach(segment -> {
            for (int i = segment.span().start(); i < segment.span().end(); i++) {
                covered[i]++;
            }
        });
        for (int i = 0; i < text.length(); i++) {
            int expected = Character.isWhitespace(text.charAt(i)) ? covered[i] : 1;
            assertEquals(expected, covered[i], "at " + i + " '" + text.charAt(i) + "'");
            assertTrue(covered[i] <= 1);
        }
    }

    @Test
    void dataWithoutBlanksIsBoilerplate() {
        String data = "x9/".repeat(400);
        assertEquals(List.of("BOILERPLATE: " + data), parts(data, OUTER));
        assertEquals(
                List.of("BODY: Troops left the town.", "BOILERPLATE: " + data),
                parts("Troops left the town. " + data.toUpperCase(java.util.Locale.ROOT), OUTER).stream()
                        .map(part -> part.startsWith("BOIL") ? "BOILERPLATE: " + data : part)
                        .toList());
    }

    @Test
    void anEmptyTextHasNoSegments() {
        assertEquals(List.of(), SEGMENTER.segment(Report.of("t", "")));
        assertEquals(List.of(), SEGMENTER.segment(Report.of("t", " \n\n \t")));
    }
}
