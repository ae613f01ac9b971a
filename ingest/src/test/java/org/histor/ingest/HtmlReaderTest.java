package org.histor.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.histor.ingest.document.Read;
import org.histor.report.Report;
import org.histor.report.Span;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static final String LONG =
            "The ministry said that its envoy had left the country on Monday after talks about the "
                    + "border failed, and that no date was set for another round of talks between both sides.";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><title>Chad recalls envoy | Example News</title>
            <meta property="og:site_name" content="Example News">
            <meta property="article:published_time" content="2021-03-04T23:10:00-05:00">
            <link rel="canonical" href="https://news.example/chad">
            <script>var p = "<p>not text</p>";</script></head>
            <body><nav><p>Home &gt; World</p></nav>
            <article><h1>Chad recalls envoy</h1>
            <p>Chad&rsquo;s <b>ministry</b> recalled its envoy &amp; two <a href="#">aides</a>
               on&nbsp;Monday. %s</p>
            <aside><p>Sign up for our newsletter</p></aside>
            <div class="related-stories"><p>Other news of the day</p></div>
            <!-- <p>a comment</p> -->
            <p>Sudan&#8217;s army denied it.<br>It said so twice.</p></article>
            <footer><p>All rights reserved</p></footer></body></html>
            """.formatted(LONG);

    private static Read read(byte[] bytes) {
        try (Reports reports = Reports.of(List.of("-"), new ByteArrayInputStream(bytes))) {
            return reports.next();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Report report(String page) {
        Read read = read(page.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(Read.Received.class, read, String.valueOf(read)).report();
    }

    @Test
    void theArticleIsTakenOutOfThePage() {
        assertEquals(
                "Chad recalls envoy\n\nChad’s ministry recalled its envoy & two aides on Monday. " + LONG
                        + "\n\nSudan’s army denied it.\nIt said so twice.",
                report(PAGE).text());
    }

    @Test
    void factsComeOutOfTheHead() {
        Report report = report(PAGE);
        assertEquals("Chad recalls envoy", report.title());
        assertEquals("Example News", report.publisher());
        assertEquals("https://news.example/chad", report.url());
        assertEquals(LocalDate.of(2021, 3, 4), report.published());
    }

    @Test
    void everyOffsetLeadsBackToThePage() {
        Report report = report(PAGE);
        for (String words :
                List.of("Chad recalls envoy", "recalled its envoy", "Monday", "army denied", "It said so twice.")) {
            int at = report.text().lastIndexOf(words);
            Span received = report.received().received(new Span(at, at + words.length()));
            assertEquals(words, received.of(PAGE));
        }
        assertReceived(report, "Chad’s", "Chad&rsquo;s");
        assertReceived(report, "envoy & two aides", "envoy &amp; two <a href=\"#\">aides");
        assertReceived(report, "on Monday", "on&nbsp;Monday");
        assertReceived(report, "aides on", "aides</a>\n   on");
        assertReceived(report, "Sudan’s", "Sudan&#8217;s");
    }

    private static void assertReceived(Report report, String read, String received) {
        int at = report.text().indexOf(read);
        assertEquals(
                received,
                report.received().received(new Span(at, at + read.length())).of(PAGE));
    }

    @Test
    void everySingleLetterLeadsToItself() {
        Report report = report(PAGE);
        for (int i = 0; i < report.text().length(); i++) {
            char letter = report.text().charAt(i);
            Span received = report.received().received(new Span(i, i + 1));
            if (Character.isLetterOrDigit(letter)) {
                assertEquals(String.valueOf(letter), received.of(PAGE), "at " + i);
            }
        }
    }

    @Test
    void linkedDataSpeaksBeforeMetaTagsAndTheHeadingThatPeopleSeeBeforeBoth() {
        String data =
                "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\","
                        + "\"headline\":\"Chad calls envoy home\",\"datePublished\":\"2021-03-05\","
                        + "\"publisher\":{\"name\":\"The Example\"}}]}</script>";
        Report report = report(PAGE.replace("<title>", data + "<title>"));
        assertEquals("Chad recalls envoy", report.title());
        assertEquals("The Example", report.publisher());
        assertEquals(LocalDate.of(2021, 3, 5), report.published());
    }

    @Test
    void aPageThatIsAllScriptIsReadFromItsLinkedData() {
        String page = "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + LONG + "\"}</script></head><body><div id=app></div></body></html>";
        Report report = report(page);
        assertEquals(LONG, report.text());
        assertTrue(report.received().received(new Span(0, 3)).of(page).startsWith("<script type"));
    }

    @Test
    void withoutMarksTheBlockWithMostTextIsTheArticle() {
        String page = "<html><body><div class=menu><p><a href=a>One</a> <a href=b>Two</a></p></div><div><p>" + LONG
                + "</p><p>" + LONG + "</p></div><div><p>Small print</p></div></body></html>";
        assertEquals(LONG + "\n\n" + LONG, report(page).text());
    }

    @Test
    void aWrapperNamedAfterItsSidebarIsKept() {
        String page = "<html><body><div class='content with-sidebar'><p>" + LONG + "</p><p>" + LONG
                + "</p></div></body></html>";
        assertEquals(LONG + "\n\n" + LONG, report(page).text());
    }

    @Test
    void aPageIsDecodedAsItSays() {
        String page = "<html><head><meta charset=\"iso-8859-1\"></head><body><article><p>The café’s owner: " + LONG
                + "</p></article></body></html>";
        Read read = read(page.getBytes(Charset.forName("windows-1252")));
        assertTrue(assertInstanceOf(Read.Received.class, read).report().text().startsWith("The café’s owner"));
    }

    @Test
    void carriageReturnsKeepOffsetsRight() {
        String page = PAGE.replace("\n", "\r\n");
        Report report = report(page);
        int at = report.text().indexOf("on Monday");
        assertEquals(
                "on&nbsp;Monday",
                report.received().received(new Span(at, at + 9)).of(page));
    }

    @Test
    void whateverIsWrittenEveryLetterLeadsToWhatItStandsFor() {
        List<String> pieces = List.of(
                "word",
                " ",
                "\n",
                "&amp;",
                "&eacute;",
                "&#233;",
                "&#x1F600;",
                "&nbsp;",
                "&lt;",
                "&",
                "&nosuch;",
                "&copy",
                "<b>",
                "</b>",
                "<br>",
                "é",
                "😀",
                "<!-- no -->",
                "<i>x</i>",
                "\r\n",
                "AT&T",
                "&amp;amp;");
        Random random = new Random(17);
        for (int round = 0; round < 300; round++) {
            StringBuilder body = new StringBuilder("start ");
            for (int i = 0; i < 40; i++) {
                body.append(pieces.get(random.nextInt(pieces.size())));
            }
            String page = "<html><body><article><p>" + body + "</p></article></body></html>";
            Report report = report(page);
            for (int i = 0; i < report.text().length(); ) {
                int width = Character.charCount(report.text().codePointAt(i));
                String letter = report.text().substring(i, i + width);
                String received =
                        report.received().received(new Span(i, i + width)).of(page);
                if (!letter.isBlank()) {
                    assertEquals(letter, Parser.unescapeEntities(received, false), "in " + body);
                }
                i += width;
            }
        }
    }

    @Test
    void aPageNestedWithoutEndDoesNotEndTheBatch() {
        String page = "<html><body>" + "<div><b>".repeat(20_000) + "<p>" + LONG + "</p></body></html>";
        Read read = read(page.getBytes(StandardCharsets.UTF_8));
        boolean known = read instanceof Read.Received received
                        && received.report().text().contains("The ministry said")
                || read.toString().contains("cannot be taken apart");
        assertTrue(known, read.toString());
    }

    @Test
    void aPageWithoutWordsIsRefused() {
        Read read = read("<html><body><nav>Home</nav></body></html>".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "stdin: no article was found in the page; save the text itself, or a page that holds it without scripts",
                read.toString());
    }

    @Test
    void textWithAngleBracketsIsNoPage() {
        Report report = report("<Company name> said on Monday that it had left Chad.");
        assertFalse(report.text().startsWith("Company"));
    }
}
