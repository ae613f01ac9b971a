package org.histor.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.histor.ingest.document.Read;
import org.histor.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @TempDir
    private Path folder;

    private static List<Read> readAll(InputStream stream, String... names) throws IOException {
        List<Read> reads = new ArrayList<>();
        try (Reports reports = Reports.of(List.of(names), stream)) {
            for (Read read = reports.next(); read != null; read = reports.next()) {
                reads.add(read);
            }
        }
        return reads;
    }

    private static List<Read> stdin(byte[] bytes) throws IOException {
        return readAll(new ByteArrayInputStream(bytes), "-");
    }

    private static List<Read> stdin(String text) throws IOException {
        return stdin(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Report report(Read read) {
        return assertInstanceOf(Read.Received.class, read, read.toString()).report();
    }

    private static List<String> brief(List<Read> reads) {
        return reads.stream()
                .map(read -> read instanceof Read.Received received
                        ? received.report().id() + " = " + received.report().text()
                        : read.toString())
                .toList();
    }

    @Test
    void jsonLinesHaveADocumentALine() throws IOException {
        Report report = report(stdin(
                        "{\"doc\":\"a\",\"published\":\"2022-02-17T23:59:00+05:00\",\"publisher\":\"P\",\"title\":\"T\","
                                + "\"url\":\"u\",\"retrieved\":\"2022-02-18\",\"text\":\"He left.\\nShe too.\",\"more\":[1]}\n")
                .get(0));
        assertEquals("a", report.id());
        assertEquals(LocalDate.of(2022, 2, 17), report.published());
        assertEquals(LocalDate.of(2022, 2, 18), report.retrieved());
        assertEquals("P", report.publisher());
        assertEquals("T", report.title());
        assertEquals("u", report.url());
        assertEquals("He left.\nShe too.", report.text());
    }

    @Test
    void aMissingDayIsNoFault() throws IOException {
        assertNull(report(stdin("{\"id\":7,\"text\":\"He left.\"}").get(0)).published());
    }

    @Test
    void repeatedAndMissingIdsAreMadeUnique() throws IOException {
        assertEquals(
                List.of("a = 1", "a#2 = 2", "stdin-4 = 3", "a#5 = 4"),
                brief(
                        stdin(
                                "{\"id\":\"a\",\"text\":\"1\"}\n{\"id\":\"a\",\"text\":\"2\"}\n\n{\"text\":\"3\"}\n{\"id\":\"a\",\"text\":\"4\"}")));
    }

    @Test
    void aBadLineIsRefusedAndTheNextIsRead() throws IOException {
        byte[] good = "{\"id\":\"z\",\"text\":\"ok\"}".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (String line : List.of(
                "{\"id\":\"a\",\"text\":\"x\"",
                "nonsense",
                "[1]",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"text\":\"  \"}",
                "{\"id\":\"a\",\"text\":5}",
                "{\"id\":\"a\",\"published\":\"2022-02-30\",\"text\":\"x\"}",
                "{\"id\":\"a\",\"published\":\"17 Feb 2022\",\"text\":\"x\"}",
                "{\"id\":\"a\",\"published\":\"0022-02-17\",\"text\":\"x\"}",
                "{\"id\":\"a\",\"text\":\"x\"} {\"id\":\"b\"}")) {
            lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        lines.write("{\"id\":\"a\",\"text\":\"caf".getBytes(StandardCharsets.UTF_8));
        lines.write(0xE9);
        lines.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        lines.write(good);
        String object = "write one object a line: {\"id\": …, \"published\": …, \"text\": …}";
        String day = "write YYYY-MM-DD, or leave it out";
        List<String> found = brief(stdin(lines.toByteArray()));
        assertEquals("stdin:1: malformed JSON: ", found.get(0).substring(0, 25));
        assertEquals("stdin:2: malformed JSON: ", found.get(1).substring(0, 25));
        assertEquals(
                List.of(
                        "stdin:3: the line is no JSON object; " + object,
                        "stdin:4: 'text' is missing or empty; give the report's words as \"text\"",
                        "stdin:5: 'text' is missing or empty; give the report's words as \"text\"",
                        "stdin:6: 'text' is a number, not a text; put it in quotation marks",
                        "stdin:7: 'published' is no day of the calendar: \"2022-02-30\"; " + day,
                        "stdin:8: 'published' is no day of the calendar: \"17 Feb 2022\"; " + day,
                        "stdin:9: 'published' is no day of the calendar: \"0022-02-17\"; " + day),
                found.subList(2, 9));
        assertEquals("stdin:10: malformed JSON: ", found.get(9).substring(0, 26));
        assertEquals(
                "stdin:11: byte 21 is not valid UTF-8; save it as UTF-8, e.g. iconv -f WINDOWS-1252 -t UTF-8 stdin",
                found.get(10));
        assertEquals("z = ok", found.get(11));
    }

    @Test
    void aLineOfFiftyMegabytesIsSkippedWithoutHoldingIt() throws IOException {
        InputStream stream = new InputStream() {
            private final byte[] before =
                    "{\"id\":\"a\",\"text\":\"1\"}\n{\"id\":\"b\",\"text\":\"".getBytes(StandardCharsets.UTF_8);
            private final byte[] after = "\"}\n{\"id\":\"c\",\"text\":\"3\"}\n".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                int here = at++;
                int middle = 50 << 20;
                if (here < before.length) {
                    return before[here];
                }
                if (here < before.length + middle) {
                    return 'x';
                }
                int rest = here - before.length - middle;
                return rest < after.length ? after[rest] : -1;
            }
        };
        assertEquals(
                List.of(
                        "a = 1",
                        "stdin:2: the line is longer than 10 MB, which no report is; "
                                + "write one document a line: {\"id\": …, \"text\": …}",
                        "c = 3"),
                brief(readAll(stream, "-")));
    }

    @Test
    void plainTextIsKeptAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("coup.v2.txt"), "\uFEFFHe left.\r\nShe\u0007 too.\r\n");
        Report report =
                report(readAll(InputStream.nullInputStream(), file.toString()).get(0));
        assertEquals("coup.v2", report.id());
        assertEquals("He left.\r\nShe\u0007 too.\r\n", report.text());
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() throws IOException {
        String text = "The ministry said on Monday that the café was closed.";
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
            assertEquals(
                    text,
                    report(stdin(text.getBytes(Charset.forName(charset))).get(0))
                            .text(),
                    charset);
        }
        byte[] lines = "{\"id\":\"a\",\"text\":\"café 😀\"}\r\n{\"id\":\"b\",\"text\":\"2\"}"
                .getBytes(StandardCharsets.UTF_16);
        assertEquals(List.of("a = café 😀", "b = 2"), brief(stdin(lines)));
    }

    @Test
    void filesThatAreNoTextAreRefused() throws IOException {
        assertEquals(
                "stdin: the file is empty; leave it out, or fetch it again",
                stdin("").get(0).toString());
        assertEquals(
                "stdin: there is no text in it; leave it out, or put the report's words into it",
                stdin(" \n\n").get(0).toString());
        String convert = ", not text; convert it to plain text, HTML or JSONL first";
        assertEquals("stdin: is a PDF" + convert, stdin("%PDF-1.7\n...").get(0).toString());
        assertEquals(
                "stdin: is a binary file" + convert,
                stdin(new byte[] {1, 2, 0, 4, 5, 0, 0, 9, 65}).get(0).toString());
        assertEquals(
                "stdin:2: byte 12 is not valid UTF-8; save it as UTF-8, e.g. iconv -f WINDOWS-1252 -t UTF-8 stdin",
                stdin("He left.\ncaf\u00E9.".getBytes(StandardCharsets.ISO_8859_1))
                        .get(0)
                        .toString());
    }

    @Test
    void jsonOfAnotherShapeIsRefusedWithTheMend() throws IOException {
        assertEquals(
                "stdin: is a JSON array; write one object a line: jq -c '.[]' stdin",
                stdin("[\n {\"id\":\"a\",\"text\":\"x\"}]").get(0).toString());
    }

    @Test
    void oneObjectOverSeveralLinesIsAReport() throws IOException {
        assertEquals(List.of("a = x"), brief(stdin("{\n  \"id\": \"a\",\n  \"text\": \"x\"\n}")));
    }

    @Test
    void foldersAreReadInTheOrderOfNamesWithoutHiddenFiles() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/inner.txt"), "inner");
        Files.writeString(folder.resolve("c.txt"), "last");
        Files.writeString(folder.resolve("a.data"), "{\"id\":\"j\",\"text\":\"json\"}");
        Files.writeString(folder.resolve(".hidden"), "hidden");
        assertEquals(
                List.of("j = json", "inner = inner", "c = last"),
                brief(readAll(InputStream.nullInputStream(), folder.toString())));
    }

    @Test
    void whatIsMissingIsRefusedAndTheNextIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "He left.");
        assertEquals(
                List.of(
                        "nowhere.txt: there is no such file or folder; check the name; '-' reads the standard input",
                        "a = He left."),
                brief(readAll(InputStream.nullInputStream(), "nowhere.txt", file.toString())));
    }

    @Test
    void gzipIsUndone() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"id\":\"a\",\"text\":\"1\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of("a = 1"), brief(stdin(packed.toByteArray())));
        byte[] broken = packed.toByteArray();
        assertEquals(
                1, stdin(java.util.Arrays.copyOf(broken, broken.length - 12)).size());
    }

    @Test
    void theSameFileTwiceHasTwoIds() throws IOException {
        String file = Files.writeString(folder.resolve("a.txt"), "x").toString();
        assertEquals(
                List.of("a = x", "a#2 = x", "a#3 = x"),
                brief(readAll(InputStream.nullInputStream(), file, file, file)));
    }
}
