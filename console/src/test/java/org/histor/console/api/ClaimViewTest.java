package org.histor.console.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.ReportRow;
import org.junit.jupiter.api.Test;

/** How a claim is shown: its chain, its marks, its headline. */
class ClaimViewTest {

    private static final String TEXT = "Two diplomats were expelled on Thursday, RIA said, citing Moscow.";

    private static ObjectNode claim() {
        return EventJson.read("{'event':['SANCTION'],'mode':['expel'],'modality':'actual','date_text':'Thursday',"
                .concat("'actor':[],'recipient':[{'raw_text':'Two diplomats','entity_name':null,'span':[100,113]}],")
                .concat(
                        "'said_by':[{'raw_text':'Moscow','entity_name':'State Department','country':'USA','stance':'confirms','span':[158,164],'via':[]},")
                .concat("{'raw_text':'RIA','entity_name':null,'country':'RUS','stance':'reports','span':[141,144],")
                .concat("'via':[{'raw_text':'Reuters','entity_name':'Reuters','country':'GBR','span':[0,7]}]}],")
                .concat(
                        "'size':[{'what':'expelled','min':2,'max':2,'raw_text':'Two diplomats'}],'event_loc':null,'text':'"
                                + TEXT + "',")
                .concat("'text_info':{'span':[100," + (100 + TEXT.length()) + "],'trigger':[119,127]}}")
                .replace('\'', '"'));
    }

    private static List<String> marks(ObjectNode claim) {
        return Marks.of(claim).stream()
                .map(mark -> mark.kind() + ":" + TEXT.substring(mark.start(), mark.end()))
                .toList();
    }

    @Test
    void marksSayWhichWordsSayWhat() {
        assertEquals(
                List.of(
                        "size:Two",
                        "recipient: diplomats",
                        "act:expelled",
                        "time:Thursday",
                        "source:RIA",
                        "source:Moscow"),
                marks(claim()));
    }

    @Test
    void offsetsIntoMarkupAreNotTakenForOffsetsIntoWords() {
        ObjectNode claim = claim();
        ((ObjectNode) claim.get("text_info")).putArray("span").add(100).add(900);
        assertEquals(
                List.of("size:Two", "recipient: diplomats", "time:Thursday", "source:RIA", "source:Moscow"),
                marks(claim));
    }

    @Test
    void aChainGoesFromTheOutletToTheInnermostSource() {
        ReportRow report = new ReportRow(
                "r", "d", "Globe Monitor", null, null, "2022-02-17", "Northern Wire", null, "c", "current", 1);
        List<String> names = StreamSupport.stream(
                        Chain.of(claim(), report, "Northern Wire").spliterator(), false)
                .map(link ->
                        link.get("name").asText() + " " + link.get("stance").asText())
                .toList();
        assertEquals(
                List.of(
                        "Globe Monitor reports",
                        "Northern Wire reports",
                        "Reuters reports",
                        "RIA reports",
                        "State Department confirms"),
                names);
    }

    @Test
    void aHeadlineIsAPlainSentence() {
        Headline headline = new Headline(new Names());
        ObjectNode claim = claim();
        assertEquals("Someone expelled Two diplomats: 2 expelled", headline.of(claim));
        claim.put("modality", "future");
        claim.withArray("actor").addObject().put("raw_text", "the  Kremlin");
        assertEquals("The Kremlin is to expel Two diplomats: 2 expelled", headline.of(claim));
        claim.putArray("event").add("ASSAULT");
        claim.putArray("mode").add("firearms");
        claim.put("modality", "negated")
                .putArray("size")
                .addObject()
                .put("what", "dead")
                .put("min", 1200)
                .putNull("max");
        claim.putObject("event_loc").put("name", "Kyiv");
        assertEquals("The Kremlin did not fire on Two diplomats in Kyiv: at least 1,200 dead", headline.of(claim));
    }

    @Test
    void sheetsKeepTextFromBecomingFormulas() {
        assertEquals(
                "'=1+1,\"a \"\"b\"\", c\",-3.5,\r\n",
                Sheet.COMMAS.line(java.util.Arrays.asList("=1+1", "a \"b\", c", -3.5, null)));
        assertEquals("'@x\ta b\n", Sheet.TABS.line(List.of("@x", "a\tb")));
    }
}
