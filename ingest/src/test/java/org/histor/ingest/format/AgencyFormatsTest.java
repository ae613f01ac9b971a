package org.histor.ingest.format;

import static org.histor.ingest.Inbox.brief;
import static org.histor.ingest.Inbox.read;
import static org.histor.ingest.Inbox.received;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Standing;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;

class AgencyFormatsTest {

    private static final String NITF = """
            <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
            <nitf><head><title>Grain</title><docdata><doc-id id-string="n-9"/><date.issue norm="20230328T081000+0200"/></docdata>
            <pubdata name="Kyrene Press"/></head><body><body.head><hedline><hl1>Kyrene bans exports</hl1></hedline>
            <byline>By <person>Sofia Lind</person></byline><dateline><location>Mersa</location></dateline></body.head>
            <body.content><block><p>Kyrene banned wheat &amp; barley exports.</p><p>Sarn protested.</p></block>
            <media media-type="image"><media-caption>Silos.</media-caption></media></body.content></body></nitf>
            """;

    private static String newsItem(String more, String words) {
        return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a:1\" version=\"1\"><itemMeta>"
                + "<itemClass qcode=\"ninat:text\"/><provider qcode=\"nprov:AFP\"><name>Agence France-Presse</name></provider>"
                + "<versionCreated>2024-06-08T09:00:00Z</versionCreated>" + more + "</itemMeta>"
                + "<contentMeta><headline>Envoys leave</headline><language tag=\"en-GB\"/></contentMeta><contentSet>"
                + words
                + "</contentSet></newsItem>";
    }

    private static final String XHTML =
            "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>Ostmark recalled its envoy &amp; left.</p></body></html></inlineXML>";

    @Test
    void nitfIsReadWithOffsetsIntoTheFile() {
        Read.Received story = received(NITF);
        assertEquals(Format.NITF, story.format());
        assertEquals("n-9", story.report().id());
        assertEquals(
                "Kyrene bans exports\n\nMersa\n\nKyrene banned wheat & barley exports.\n\nSarn protested.",
                story.report().text());
        assertEquals("Kyrene Press", story.report().publisher());
        assertEquals(LocalDate.of(2023, 3, 28), story.report().published());
        assertEquals(List.of("Sofia Lind"), story.imprint().authors());
        assertEquals(List.of("Silos."), story.imprint().captions());
        int at = story.report().text().indexOf("wheat & barley");
        assertEquals(
                "wheat &amp; barley",
                story.report().received().received(new Span(at, at + 14)).of(NITF));
    }

    @Test
    void newsMlIsReadWithOffsetsIntoTheFile() {
        String file = newsItem("<pubStatus qcode=\"stat:usable\"/>", XHTML);
        Read.Received item = received(file);
        assertEquals(Format.NEWSML, item.format());
        assertEquals("Ostmark recalled its envoy & left.", item.report().text());
        assertEquals("Agence France-Presse", item.report().publisher());
        assertEquals("en", item.imprint().language());
        int at = item.report().text().indexOf("&");
        assertEquals(
                "&amp;", item.report().received().received(new Span(at, at + 1)).of(file));
    }

    @Test
    void theStandingOfANewsItemIsKept() {
        assertEquals(
                Standing.WITHDRAWN,
                received(newsItem("<pubStatus qcode=\"stat:canceled\"/>", ""))
                        .imprint()
                        .standing());
        assertEquals(
                Standing.CORRECTED,
                received(newsItem("<signal qcode=\"sig:correction\"/>", XHTML))
                        .imprint()
                        .standing());
        Read.Received embargoed = received(newsItem("<embargoed>2030-01-01T00:00:00Z</embargoed>", XHTML));
        assertEquals(Standing.EMBARGOED, embargoed.imprint().standing());
        assertEquals("2030-01-01T00:00Z", String.valueOf(embargoed.imprint().embargo()));
    }

    @Test
    void aMessageHoldsSeveralItemsAndPassesPackagesOver() {
        String message = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" + newsItem("", XHTML)
                + "<packageItem guid=\"p\"/>"
                + newsItem("", "<inlineData contenttype=\"text/plain\">It rained.</inlineData>")
                + "</itemSet></newsMessage>";
        assertEquals(
                List.of(
                        "Ostmark recalled its envoy & left.",
                        "stdin!2: a NewsML-G2 packageItem holds no report",
                        "It rained."),
                brief(read(message)));
    }

    @Test
    void ninjsOfTheFirstVersionHasOneBody() {
        Read.Received item = received(
                "{\"uri\":\"https://a.example/77\",\"type\":\"text\",\"versioncreated\":\"2024-06-07T15:31:00Z\",\"headline\":\"H\","
                        + "\"pubstatus\":\"usable\",\"infosource\":[{\"name\":\"Associated Press\"}],\"body_xhtml\":\"<p>A court &amp; a jail.</p>\"}");
        assertEquals(Format.NINJS, item.format());
        assertEquals("A court & a jail.", item.report().text());
        assertEquals("Associated Press", item.report().publisher());
        assertEquals("https://a.example/77", item.report().url());
    }

    @Test
    void ninjsOfTheSecondHasSeveralAndMayStandOnALine() {
        List<Read> reads =
                read("{\"uri\":\"u:1\",\"type\":\"text\",\"version\":\"3\",\"headlines\":[{\"value\":\"Head\"}],"
                        + "\"bodies\":[{\"role\":\"main\",\"contenttype\":\"text/plain\",\"value\":\"It rained.\"}]}\n"
                        + "{\"uri\":\"u:2\",\"type\":\"picture\",\"renditions\":[]}\n");
        assertEquals(List.of("It rained.", "stdin:2: a ninjs item of the type picture is no text"), brief(reads));
        assertEquals("Head", received(reads.get(0)).report().title());
        assertEquals(Standing.UPDATED, received(reads.get(0)).imprint().standing());
    }
}
