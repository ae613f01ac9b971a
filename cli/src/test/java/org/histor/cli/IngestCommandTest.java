package org.histor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.histor.ledger.query.LedgerReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {

    private static final String WORDS =
            " expelled the ambassador on Thursday, and said that it had done so after talks with the ministry of the other side.";

    @TempDir
    private Path folder;

    private Path inbox;
    private Path ledger;

    @BeforeEach
    void fill() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        ledger = folder.resolve("news.duckdb");
        Files.writeString(
                inbox.resolve("a.xml"),
                "<rss version=\"2.0\"><channel><title>Wire</title>"
                        + "<item><guid>1</guid><title>Envoy leaves</title><link>https://wire.example/1?utm_source=rss</link><pubDate>Thu, 16 May 2024 10:00:00 GMT</pubDate>"
                        + "<description>TALLINN, May 16 (Reuters) - Russia" + WORDS
                        + "</description></item></channel></rss>");
        Files.writeString(
                inbox.resolve("b.jsonl"),
                "{\"id\":\"j\",\"published\":\"2024-05-17\",\"text\":\"Ostmark" + WORDS + "\"}\n"
                        + "{\"id\":\"k\",\"text\":\"Le ministère a annoncé lundi que les négociations avec les syndicats sont suspendues.\"}\n{\"id\":\"l\"}\n");
        Files.writeString(
                inbox.resolve("c.opml"),
                "<opml version=\"2.0\"><body><outline xmlUrl=\"https://a.example/rss\"/></body></opml>");
    }

    @Test
    void aDryRunSaysWhatWouldBeReadAndWritesNothing() {
        Run run = Run.of("ingest", "--dry-run", "--ledger", ledger.toString(), inbox.toString());
        assertEquals(
                List.of(
                        "code    " + inbox
                                + "/a.xml!1 · RSS · en · 2024-05-16 · Wire · from Reuters · Envoy leaves · 149 letters",
                        "code    " + inbox + "/b.jsonl:1 · JSONL · en · 2024-05-17 · 122 letters",
                        "keep    " + inbox + "/b.jsonl:2 · JSONL · fr · 85 letters (it is not written in English)"),
                run.lines());
        assertTrue(run.err().contains("formats: JSONL 2, RSS 1"), run.err());
        assertTrue(run.err().contains("languages: en 2, fr 1"), run.err());
        assertTrue(run.err().contains("is a list of 1 feed, not of reports; histor watch"), run.err());
        assertTrue(run.err().contains("'text' is missing or empty"), run.err());
        assertEquals(1, run.status());
        assertFalse(Files.exists(ledger));
    }

    @Test
    void whatAReportSaysOfItselfIsKeptAndADayIsGivenToThoseWithout() {
        Run run = Run.of("ingest", "--published", "2024-05-20", "--ledger", ledger.toString(), inbox.toString());
        assertTrue(run.err().contains("3 reports added"), run.err());
        try (LedgerReader reader = LedgerReader.open(ledger)) {
            assertEquals(
                    List.of(
                            "doc:/j 2024-05-17 2024-05-17 en ",
                            "doc:/k 2024-05-20 null fr ",
                            "wire.example/1 2024-05-16 2024-05-16T10:00Z en Reuters"),
                    reader.database()
                            .list(
                                    "SELECT key, published, published_at, language, array_to_string(agencies, ';') FROM reports ORDER BY key",
                                    row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                            + row.getString(4) + " " + row.getString(5)));
        }
    }

    @Test
    void reportsGoIntoTheLedgerAndTheSameCommandAddsNothing() {
        Run first = Run.of("ingest", "--ledger", ledger.toString(), inbox.toString());
        assertTrue(first.err().contains("3 reports added, 0 replaced, 0 known"), first.err());
        assertTrue(first.err().contains("left out 1: it is not written in English"), first.err());
        Run again = Run.of("ingest", "--ledger", ledger.toString(), inbox.toString());
        assertTrue(again.err().contains("0 reports added, 0 replaced, 0 known"), again.err());
        assertTrue(again.err().contains("left out 3: it was taken in by an earlier run"), again.err());
        Run events = Run.of("ledger", "events", "--ledger", ledger.toString());
        assertEquals(0, events.status(), events.err());
        assertTrue(events.out().contains("SANCTION"), events.out());
    }

    @Test
    void aFeedListWithNothingToFetchIsSaid() throws IOException {
        Path list = Files.writeString(
                folder.resolve("none.opml"),
                "<opml version=\"2.0\"><body><outline xmlUrl=\"file:///etc/passwd\"/></body></opml>");
        Run run = Run.of("watch", "--once", "--ledger", ledger.toString(), list.toString(), "ftp://a.example/x");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("the list has no feeds"), run.err());
        assertTrue(run.err().contains("ftp://a.example/x: is no address of the web"), run.err());
    }
}
