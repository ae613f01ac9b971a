package org.histor.ingest.format;

import static org.histor.ingest.Inbox.brief;
import static org.histor.ingest.Inbox.read;
import static org.histor.ingest.Inbox.received;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Isle Wire</title><language>en-gb</language>"
                + items + "</channel></rss>";
    }

    private static final String ITEM = "<item><title>Two envoys leave</title><link>https://isle.example/a</link>"
            + "<guid isPermaLink=\"false\">isle-1</guid><pubDate>Thu, 16 May 2024 23:30:00 -0500</pubDate>"
            + "<dc:creator>Jo Bell</dc:creator><description>short</description>"
            + "<content:encoded><![CDATA[<p>Ostmark recalled its envoy &amp; two aides.</p><p>Ferrin regretted it.</p>]]></content:encoded></item>";

    @Test
    void rssItemsAreReportsWithTheFactsOfItemAndChannel() {
        Read.Received item = received(rss(ITEM));
        assertEquals(Format.RSS, item.format());
        assertEquals("isle-1", item.report().id());
        assertEquals(
                "Ostmark recalled its envoy & two aides.\n\nFerrin regretted it.",
                item.report().text());
        assertEquals("Isle Wire", item.report().publisher());
        assertEquals("https://isle.example/a", item.report().url());
        assertEquals(LocalDate.of(2024, 5, 16), item.report().published());
        assertEquals("2024-05-16T23:30-05:00", String.valueOf(item.imprint().published()));
        assertEquals(List.of("Jo Bell"), item.imprint().authors());
        assertEquals("en", item.imprint().language());
    }

    @Test
    void offsetsLeadIntoTheContentOfTheItem() {
        Read.Received item = received(rss(ITEM));
        int at = item.report().text().indexOf("& two");
        String content = "<p>Ostmark recalled its envoy &amp; two aides.</p>";
        assertEquals(
                "&amp; two",
                item.report().received().received(new Span(at, at + 5)).of(content));
    }

    @Test
    void rssOfTheFirstDaysHasItsItemsBesideTheChannel() {
        Read.Received item = received(
                "<rdf:RDF xmlns:rdf=\"x\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Old</title></channel>"
                        + "<item rdf:about=\"https://old.example/1\"><title>T</title><link>https://old.example/1</link>"
                        + "<description>The army left the town.</description></item></rdf:RDF>");
        assertEquals("Old", item.report().publisher());
        assertEquals("The army left the town.", item.report().text());
    }

    @Test
    void atomEntriesMayHoldMarkupEscapedOrNot() {
        List<Read> reads = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>A</title>"
                + "<entry><id>1</id><updated>2024-05-02T10:00:00Z</updated><content type=\"html\">&lt;p&gt;One &amp;amp; two.&lt;/p&gt;</content></entry>"
                + "<entry><id>2</id><published>2024-05-01T10:00:00Z</published><updated>2024-05-02T10:00:00Z</updated>"
                + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Three.</p></div></content></entry>"
                + "<entry><id>3</id><title>T</title><summary>Four.</summary></entry></feed>");
        assertEquals(List.of("One & two.", "Three.", "Four."), brief(reads));
        assertEquals(
                "2024-05-02T10:00Z",
                String.valueOf(received(reads.get(1)).imprint().updated()));
    }

    @Test
    void jsonFeedsAreToldFromJsonl() {
        String feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":["
                + "{\"id\":\"1\",\"content_text\":\"One.\"},{\"id\":\"2\",\"url\":\"https://u:p@j.example/2\",\"content_html\":\"<p>Two.</p>\"}]}";
        List<Read> reads = read(feed);
        assertEquals(List.of("One.", "Two."), brief(reads));
        assertEquals("https://j.example/2", received(reads.get(1)).report().url());
    }

    @Test
    void addressesOfOtherSchemesAreNotKept() {
        Read.Received item =
                received(rss("<item><link>file:///etc/passwd</link><description>The army left.</description></item>"));
        assertNull(item.report().url());
    }

    @Test
    void aFeedCutOffIsRefusedAsAWholeForItsLastItemMayBeHalf() {
        String cut = rss(ITEM).substring(0, rss(ITEM).length() - 60);
        assertEquals(
                List.of("stdin: ends in the midst of <rss>; check it with xmllint, or fetch it again"),
                brief(read(cut)));
    }

    @Test
    void aListOfFeedsSaysHowToReadThem() {
        assertEquals(
                List.of("stdin: is a list of 1 feed, not of reports; histor watch stdin reads the feeds"),
                brief(read("<opml version=\"2.0\"><body><outline xmlUrl=\"https://a.example/rss\"/>"
                        + "<outline xmlUrl=\"file:///etc/passwd\"/></body></opml>")));
    }

    @Test
    void entitiesOfTheDocumentsOwnAreNotFollowed() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + rss(ITEM).substring(21);
        assertEquals(
                List.of(
                        "stdin: declares XML entities, which are not followed; check it with xmllint, or fetch it again"),
                brief(read(bomb)));
    }

    @Test
    void anEntityThatNobodyDeclaredStaysAsItIs() {
        Read.Received item = received(rss("<item><description>The army &xxe; left the town.</description></item>"));
        assertEquals("The army &xxe; left the town.", item.report().text());
    }

    @Test
    void nestingWithoutEndCostsNoMoreThanItsItem() {
        String deep = "<a>".repeat(20_000) + "The army left the town." + "</a>".repeat(20_000);
        List<String> found = brief(read(rss("<item><description>" + deep + "</description></item>" + ITEM)));
        assertTrue(found.get(found.size() - 1).startsWith("Ostmark recalled"), found.toString());
    }

    @Test
    void moreItemsThanAFeedMayHaveAreLeftOut() {
        byte[] many = rss(ITEM.repeat(30)).getBytes(StandardCharsets.UTF_8);
        assertEquals(10, read(many, Limits.DEFAULT.withEntries(10)).size());
    }

    @Test
    void aWrongEncodingIsSeenThrough() {
        byte[] latin = ("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + rss(ITEM).substring(21).replace("envoy", "envoyé"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(brief(read(latin)).get(0).contains("envoyé"));
    }

    @Test
    void xmlThatIsNoNewsIsRefused() {
        assertTrue(brief(read("<?xml version=\"1.0\"?><urlset><url><loc>https://a.example/</loc></url></urlset>"))
                .get(0)
                .startsWith("stdin: is XML with <urlset> at its top"));
    }
}
