package org.histor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {

    private static List<String> quotations(String text) {
        return Quotations.of(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void straightAndCurlyMarks() {
        assertEquals(List.of("\"We left,\"", "\"All of us.\""), quotations("\"We left,\" he said. \"All of us.\""));
        assertEquals(List.of("“imminent invasion”"), quotations("He spoke of an “imminent invasion” of the north."));
    }

    @Test
    void lowAndAngularMarks() {
        assertEquals(List.of("„Wir gehen“"), quotations("He said „Wir gehen“ and went."));
        assertEquals(List.of("„Idziemy”"), quotations("He said „Idziemy” and went."));
        assertEquals(List.of("«We go»"), quotations("He said «We go» and went."));
        assertEquals(List.of("»We go«", "»now«"), quotations("He said »We go« and »now« he went."));
    }

    @Test
    void singleMarksThatEmbraceWords() {
        assertEquals(List.of("‘an act of war’"), quotations("The king called it ‘an act of war’ on Friday."));
        assertEquals(List.of("'act of war'"), quotations("King calls raid 'act of war' and vows reply"));
        assertEquals(List.of("'We don't fear them,'"), quotations("'We don't fear them,' he said."));
    }

    @Test
    void apostrophesAreNoMarks() {
        assertEquals(List.of(), quotations("Israel's army and the rebels' men didn't meet in the '90s."));
        assertEquals(List.of(), quotations("The diplomats’ cars weren’t seen in the ’90s."));
        assertEquals(List.of(), quotations("O'Neill's and the workers' unions' aims."));
    }

    @Test
    void inchesAreNoMarks() {
        assertEquals(List.of(), quotations("The shell was 5\" wide and the gun 19\" long."));
    }

    @Test
    void aMissingClosingMarkEndsWithTheParagraph() {
        assertEquals(List.of("\"We shall go on."), quotations("He said: \"We shall go on."));
    }

    @Test
    void aMissingClosingMarkEndsBeforeTheNextQuotation() {
        assertEquals(
                List.of("\"We shall go on.", "\"Never,\""),
                quotations("\"We shall go on. The king agreed: \"Never,\" he said.").stream()
                        .map(quotation -> quotation.startsWith("\"We") ? quotation.substring(0, 16) : quotation)
                        .toList());
    }

    @Test
    void aMissingOpeningMarkIsTakenFromTheSentence() {
        assertEquals(List.of("We shall go on,\""), quotations("It was late. We shall go on,\" he said."));
    }

    @Test
    void aQuotationInsideAQuotationIsNotCountedTwice() {
        assertEquals(
                List.of("“He said “no” to me, and I left,”"),
                quotations("“He said “no” to me, and I left,” she said."));
        assertEquals(List.of("“He said ‘no’ to me,”"), quotations("“He said ‘no’ to me,” she said."));
    }

    @Test
    void doubledApostrophesCountAsOneMark() {
        assertEquals(List.of("``We left,''"), quotations("``We left,'' he said."));
    }

    @Test
    void aQuotationThatReopensInTheNextParagraphGivesOneSpanEach() {
        Report report = Report.of("t", "He wrote: “We left the town.\n\n“We shall return,” he added.");
        List<String> found = Segmenter.withDefaults().segment(report).stream()
                .filter(segment -> segment.kind() == Segment.Kind.QUOTATION)
                .map(segment -> segment.span().of(report.text()))
                .toList();
        assertEquals(List.of("“We left the town.", "“We shall return,”"), found);
    }
}
