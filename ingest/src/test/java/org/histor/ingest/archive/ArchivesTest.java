package org.histor.ingest.archive;

import static org.histor.ingest.Inbox.brief;
import static org.histor.ingest.Inbox.read;
import static org.histor.ingest.Inbox.received;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read;
import org.junit.jupiter.api.Test;

class ArchivesTest {

    private static final Limits TIGHT = Limits.DEFAULT.withUnpacked(50 << 20, 100, 1 << 20);

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                out.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] record(String address, String head, String body) throws IOException {
        return gzip(plain(address, head, body));
    }

    private static byte[] plain(String address, String head, String body) {
        String http = "HTTP/1.1 " + head + "\r\n\r\n" + body;
        return bytes("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2024-06-09T00:00:00Z\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + bytes(http).length
                + "\r\n\r\n" + http + "\r\n\r\n");
    }

    private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8";

    private static String page(String words) {
        return "<html><body><article><p>" + words
                + " The ministry said so on Monday, and said that it would say no more.</p></article></body></html>";
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<String> begins(List<Read> reads) {
        return brief(reads).stream()
                .map(text -> text.substring(0, Math.min(text.length(), 40)))
                .toList();
    }

    @Test
    void pagesOfAWebArchiveAreReportsWithTheDayTheyWereFetched() throws IOException {
        Read.Received page =
                received(read(record("https://a.example/1", HTML, page("One."))).get(0));
        assertEquals("stdin!https://a.example/1", page.where());
        assertEquals("https://a.example/1", page.report().url());
        assertEquals(LocalDate.of(2024, 6, 9), page.report().retrieved());
    }

    @Test
    void aCorruptAndATruncatedMemberCostOnlyTheirOwnRecords() throws IOException {
        byte[] corrupt = record("https://a.example/2", HTML, page("Two."));
        for (int i = corrupt.length / 2; i < corrupt.length / 2 + 8; i++) {
            corrupt[i] ^= 0x55;
        }
        byte[] cut = record("https://a.example/4", HTML, page("Four."));
        byte[] archive = joined(
                record("https://a.example/1", HTML, page("One.")),
                corrupt,
                record("https://a.example/3", HTML, page("Three.")),
                Arrays.copyOf(cut, cut.length - 30),
                record("https://a.example/5", HTML, page("Five.")));
        List<String> found = begins(read(archive));
        assertTrue(found.get(0).startsWith("One."), found.toString());
        assertTrue(found.get(1).contains("the archive is broken"), found.toString());
        assertTrue(found.get(2).startsWith("Three."), found.toString());
        assertTrue(found.get(3).contains("the archive is broken"), found.toString());
        assertTrue(found.get(4).startsWith("Five."), found.toString());
        assertEquals(5, found.size());
    }

    @Test
    void whatIsNoPageIsSkippedAndSaid() throws IOException {
        byte[] archive = joined(
                gzip(bytes("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nx: y\r\n\r\n")),
                record("https://a.example/i", "200 OK\r\nContent-Type: image/png", "xx"),
                record("https://a.example/m", "404 Not Found\r\nContent-Type: text/html", page("Gone.")),
                record("https://a.example/n", HTML, "<html><body><nav><a href='/'>Home</a></nav></body></html>"));
        assertEquals(
                List.of(
                        "stdin!https://a.example/i: is image/png, no text",
                        "stdin!https://a.example/m: the server answered 404",
                        "stdin!https://a.example/n: no article was found in the page"),
                brief(read(archive)));
    }

    @Test
    void anArchiveWithoutCompressionIsReadToo() {
        byte[] archive = joined(
                plain("https://a.example/1", HTML, page("One.")), plain("<https://a.example/2>", HTML, page("Two.")));
        assertEquals(2, read(archive).size());
    }

    @Test
    void bodiesInChunksAndPackedBodiesAreUnpacked() throws IOException {
        String page = page("One.");
        String chunks = Integer.toHexString(20) + "\r\n" + page.substring(0, 20) + "\r\n"
                + Integer.toHexString(page.length() - 20) + "\r\n" + page.substring(20) + "\r\n0\r\n\r\n";
        byte[] chunked = record("https://a.example/1", HTML + "\r\nTransfer-Encoding: chunked", chunks);
        byte[] unchunked = record("https://a.example/2", HTML + "\r\nTransfer-Encoding: chunked", page);
        List<Read> reads = read(joined(chunked, unchunked));
        assertTrue(
                begins(reads).stream().allMatch(text -> text.startsWith("One.")),
                begins(reads).toString());
    }

    @Test
    void aHeaderWithoutEndIsNotHeld() throws IOException {
        byte[] flood =
                record("https://a.example/1", HTML + "\r\n" + "X-Flood: 1\r\n".repeat(20_000) + "X: y", page("One."));
        byte[] archive = joined(flood, record("https://a.example/2", HTML, page("Two.")));
        List<String> found = brief(read(archive));
        assertTrue(found.get(0).contains("its header is longer than a header may be"), found.get(0));
        assertTrue(found.get(1).startsWith("Two."), found.get(1));
    }

    @Test
    void aRecordThatUnpacksWithoutEndCostsOnlyItself() throws IOException {
        byte[] bomb = gzip(joined(
                bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 40000000\r\n\r\n"), new byte[40_000_000]));
        List<String> found = brief(read(joined(bomb, record("https://a.example/2", HTML, page("Two."))), TIGHT));
        assertTrue(found.get(0).contains("more than 100 times its size"), found.get(0));
        assertTrue(found.get(found.size() - 1).startsWith("Two."), found.toString());
    }

    @Test
    void entriesOfAZipAreReadWhateverTheirFormat() throws IOException {
        byte[] archive = zip(
                "a/note.txt", bytes("The army left the town."),
                "b.jsonl", bytes("{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"text\":\"Two.\"}"),
                "c.gz", gzip(bytes("It rained.")),
                ".hidden", bytes("no"));
        assertEquals(List.of("The army left the town.", "One.", "Two.", "It rained."), brief(read(archive)));
    }

    @Test
    void namesThatLeadOutOfAnArchiveAreRefusedAndTheRestIsRead() throws IOException {
        byte[] archive = zip(
                "../../evil.txt",
                bytes("x"),
                "/etc/passwd",
                bytes("x"),
                "C:\\evil",
                bytes("x"),
                "good.txt",
                bytes("It rained."));
        List<String> found = brief(read(archive));
        assertTrue(
                found.subList(0, 3).stream().allMatch(line -> line.contains("leads out of the archive")),
                found.toString());
        assertEquals("It rained.", found.get(3));
        assertTrue(brief(read(zip("n".repeat(600), bytes("x")))).get(0).contains("600 letters long"));
    }

    @Test
    void aZipThatUnpacksWithoutEndIsStopped() throws IOException {
        List<String> found = brief(read(zip("bomb.jsonl", bytes("{\"id\":1}\n".repeat(2_000_000))), TIGHT));
        assertTrue(found.get(found.size() - 1).contains("more than 100 times its size"), found.toString());
    }

    @Test
    void aGzipThatUnpacksWithoutEndIsStopped() throws IOException {
        byte[] lines = bytes("{\"id\":1}\n".repeat(2_000_000));
        List<Read> reads = read(gzip(lines), TIGHT);
        assertTrue(
                reads.get(reads.size() - 1).toString().contains("more than 100 times its size"),
                reads.get(reads.size() - 1).toString());
    }

    @Test
    void archivesInsideEachOtherAreOpenedOnlySoFar() throws IOException {
        byte[] nested = bytes("It rained.");
        for (int i = 0; i < 3; i++) {
            nested = gzip(nested);
        }
        assertEquals(List.of("It rained."), brief(read(nested)));
        for (int i = 0; i < 10; i++) {
            nested = zip("inner", nested);
        }
        assertTrue(brief(read(nested)).get(0).contains("more than 4 archives inside each other"));
    }

    @Test
    void moreEntriesThanAnArchiveMayHaveAreNotRead() throws IOException {
        byte[] archive = zip("1", bytes("One."), "2", bytes("Two."), "3", bytes("Three."));
        List<String> found = brief(read(archive, Limits.DEFAULT.withEntries(2)));
        assertEquals(3, found.size());
        assertTrue(found.get(2).contains("more than 2 entries"), found.toString());
    }

    @Test
    void brokenAndOfficeArchivesAreSaid() throws IOException {
        byte[] archive = zip("a.txt", bytes("The army left the town. ".repeat(50)), "b.txt", bytes("It rained."));
        archive[60] ^= 0x55;
        assertTrue(
                brief(read(archive)).get(0).contains("broken"),
                brief(read(archive)).toString());
        assertTrue(brief(read(zip("[Content_Types].xml", bytes("<x/>")))).get(0).contains("is an office document"));
    }
}
