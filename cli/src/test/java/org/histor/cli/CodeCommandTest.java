package org.histor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {

    private static final String LINE =
            "{\"id\":\"a\",\"published\":\"2022-02-18\",\"publisher\":\"Example\",\"url\":\"u\","
                    + "\"title\":\"T\",\"text\":\"Russia expelled an ambassador.\"}";

    @TempDir
    private Path folder;

    @Test
    void aTableFitsTheWidthAndNamesEveryPart() {
        Run run = Run.with(LINE, "code", "-");
        assertEquals("""
                a · Example · 2022-02-18 · 1 claim
                    when        who             did             to whom                 how
                  1 Russia expelled an ambassador.
                    2022-02-18  Russia RUS GOV  SANCTION/expel  an ambassador. EST GOV  actual
                                said by RIA (reports) · ≥2 diplomats · at Tallinn EST
                """, run.out());
        assertTrue(run.lines().stream().allMatch(line -> line.length() <= 100));
        assertEquals("read 1, coded 1, claims 1, failed 0\n", run.err());
        assertEquals(0, run.status());
    }

    @Test
    void jsonlHasTheFieldsOfTheContractInOrder() {
        Run run = Run.with(LINE, "code", "--format", "jsonl", "-");
        assertEquals(
                "{\"id\":\"c-a\",\"doc\":\"a\",\"date\":\"2022-02-18\",\"enddate\":null,\"date_text\":\"on Thursday\","
                        + "\"event\":[\"SANCTION\"],\"mode\":[\"expel\"],\"context\":[\"diplomatic\"],\"cameo\":\"166\","
                        + "\"quad_code\":4,\"event_scale\":-5.5,"
                        + "\"actor\":[{\"raw_text\":\"Russia\",\"entity_name\":\"Russia\",\"country\":\"RUS\",\"country_name\":\"Russia\","
                        + "\"sector_code\":\"GOV\",\"other_sector_codes\":[],\"role\":null,\"span\":[0,6]}],"
                        + "\"recipient\":[{\"raw_text\":\"an ambassador.\",\"entity_name\":null,\"country\":\"EST\","
                        + "\"country_name\":\"Estonia\",\"sector_code\":\"GOV\",\"other_sector_codes\":[],\"role\":\"ambassador\",\"span\":[16,30]}],"
                        + "\"event_loc\":{\"raw_text\":\"Tallinn\",\"name\":\"Tallinn\",\"country\":\"EST\",\"lat\":59.4,\"lon\":24.7,\"geonameid\":588409},"
                        + "\"size\":[{\"what\":\"diplomats\",\"min\":2,\"max\":null,\"raw_text\":\"at least two\"}],"
                        + "\"modality\":\"actual\","
                        + "\"said_by\":[{\"raw_text\":\"RIA\",\"entity_name\":\"RIA\",\"sector_code\":\"JRN\",\"country\":\"RUS\","
                        + "\"stance\":\"reports\",\"cue\":\"say\",\"span\":[0,1],\"via\":[]}],"
                        + "\"status\":\"reported\",\"text\":\"Russia expelled an ambassador.\","
                        + "\"text_info\":{\"sentence\":0,\"span\":[0,30],\"trigger\":[7,15],\"rule\":\"expel-diplomat\",\"confidence\":0.93},"
                        + "\"cite_info\":{\"publisher\":\"Example\",\"url\":\"u\",\"title\":\"T\",\"published\":\"2022-02-18\",\"retrieved\":null},"
                        + "\"coder\":\"histor 0.1.0\",\"knowledge\":\"2026.11\"}\n",
                run.out());
    }

    @Test
    void jsonHasNotesToo() throws IOException {
        Run run = Run.with(
                "{\"id\":\"a\",\"text\":\"[Quero] expelled him.\"}\n" + LINE.replace("\"a\"", "\"b\""),
                "code",
                "--format",
                "json",
                "-");
        JsonNode documents = new ObjectMapper().readTree(run.out());
        assertEquals(2, documents.size());
        assertEquals("stray_language", documents.get(0).at("/notes/0/kind").asText());
        assertEquals("c-b", documents.get(1).at("/claims/0/id").asText());
    }

    @Test
    void offsetsOfAPageLeadIntoThePage() throws IOException {
        String page =
                "<html><body><article><p>Russia&nbsp;expelled &amp; barred an ambassador.</p></article></body></html>";
        Run run = Run.with(page, "code", "--format", "jsonl", "-");
        JsonNode trigger = new ObjectMapper().readTree(run.out()).at("/text_info/trigger");
        assertEquals(
                "expelled",
                page.substring(trigger.get(0).asInt(), trigger.get(1).asInt()));
    }

    @Test
    void outputKeepsTheOrderOfTheInput() {
        String lines = IntStream.range(0, 40)
                .mapToObj(i ->
                        "{\"id\":\"d" + i + "\",\"text\":\"" + (i % 7 == 0 ? "SLOW " : "") + "Russia expelled him.\"}")
                .collect(Collectors.joining("\n"));
        Run run = Run.with(lines, "code", "--format", "jsonl", "--threads", "4", "-");
        List<String> ids = run.lines().stream()
                .map(line -> line.substring(9, line.indexOf('"', 9)))
                .toList();
        assertEquals(
                IntStream.range(0, 40).mapToObj(i -> "d" + i).toList(),
                ids.stream().map(id -> id.replace("c-", "")).toList());
    }

    @Test
    void theDayOnTheCommandLineIsForReportsWithoutOne() {
        assertTrue(Run.with("Russia expelled him.", "code", "--published", "2024-05-02", "-")
                .out()
                .contains("2024-05-02"));
        assertTrue(
                Run.with(LINE, "code", "--published", "2024-05-02", "-").out().contains("2022-02-18"));
    }

    @Test
    void withoutADayTheWordsStand() {
        assertTrue(Run.with("Russia expelled him.", "code", "-").out().contains("on Thursday"));
    }

    @Test
    void whatCannotBeReadIsSaidCountedAndPassedOver() throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes((LINE
                        + "\n{\"id\":\"b\",\"text\":\n{\"id\":\"c\",\"published\":\"2022-13-01\",\"text\":\"x\"}\n{\"id\":\"d\"}\n")
                .getBytes(StandardCharsets.UTF_8));
        input.writeBytes(new byte[] {'{', '"', 't', '"', ':', '"', (byte) 0xFF, '"', '}', '\n'});
        input.writeBytes(LINE.getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("news.jsonl"), input.toByteArray());
        Run run = Run.of("code", "--format", "jsonl", file.toString());
        assertEquals(2, run.lines().size());
        assertTrue(run.lines().get(1).contains("\"doc\":\"a#6\""));
        assertEquals(5, run.messages().size());
        assertTrue(run.messages().get(0).startsWith("histor: " + file + ":2: malformed JSON: "), run.err());
        assertEquals(
                List.of(
                        "histor: " + file
                                + ":3: 'published' is no day of the calendar: \"2022-13-01\"; write YYYY-MM-DD, or leave it out",
                        "histor: " + file + ":4: 'text' is missing or empty; give the report's words as \"text\"",
                        "histor: " + file
                                + ":5: byte 6 is not valid UTF-8; save it as UTF-8, e.g. iconv -f WINDOWS-1252 -t UTF-8 "
                                + file,
                        "read 6, coded 2, claims 2, failed 4"),
                run.messages().subList(1, 5));
        assertEquals(1, run.status());
    }

    @Test
    void aFaultInsideIsSaidWithTheDocumentAndPassedOver() {
        String lines = "{\"id\":\"x\",\"text\":\"FAIL\"}\n{\"id\":\"y\",\"text\":\"DEEP\"}\n" + LINE;
        Run run = Run.with(lines, "code", "--format", "jsonl", "-");
        assertEquals(1, run.lines().size());
        assertTrue(
                run.messages()
                        .get(0)
                        .startsWith(
                                "histor: stdin:1: document 'x': IllegalStateException: cannot read this at FakeEngine.code:"),
                run.err());
        assertTrue(run.messages().get(0).endsWith("; this is a fault of Histor: please report it with the text"));
        assertEquals(
                "histor: stdin:2: document 'y': a sentence is nested too deeply to be read; split the text",
                run.messages().get(1));
        assertEquals("read 3, coded 1, claims 1, failed 2", run.messages().get(2));
        assertEquals(1, run.status());
    }

    @Test
    void emptyBinaryAndMissingFilesAreSaid() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path picture =
                Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Path latin = Files.write(folder.resolve("latin.txt"), "caf\u00E9 noir".getBytes(StandardCharsets.ISO_8859_1));
        Run run = Run.of("code", empty.toString(), picture.toString(), latin.toString(), "nowhere");
        assertEquals(
                List.of(
                        "histor: " + empty + ": the file is empty; leave it out, or fetch it again",
                        "histor: " + picture
                                + ": is a PNG image, not text; convert it to plain text, HTML or JSONL first",
                        "histor: " + latin
                                + ":1: byte 3 is not valid UTF-8; save it as UTF-8, e.g. iconv -f WINDOWS-1252 -t UTF-8 "
                                + latin,
                        "histor: nowhere: there is no such file or folder; check the name; '-' reads the standard input",
                        "read 4, coded 0, claims 0, failed 4"),
                run.messages());
        assertEquals(1, run.status());
    }

    @Test
    void aWrongCallSaysWhatIsWrong() {
        assertEquals(2, Run.of("code").status());
        Run day = Run.of("code", "--published", "2024-02-30", "-");
        assertEquals(2, day.status());
        assertTrue(day.err().contains("'2024-02-30' is no day of the calendar; write YYYY-MM-DD"), day.err());
        assertEquals(2, Run.of("code", "--format", "xml", "-").status());
    }

    @Test
    void controlCharactersCannotSteerTheTerminal() {
        Run run = Run.with("{\"id\":\"a\\u001b[31m\",\"text\":\"Russia\\u001b[2J expelled him.\"}", "code", "-");
        assertFalse(run.out().contains("\u001B"), run.out());
    }

    @Test
    void helpAndVersion() {
        assertTrue(Run.of("--help").out().contains("histor code --format jsonl news.jsonl"));
        assertTrue(Run.of("code", "--help").out().contains("--published"));
        assertEquals("histor 0.1.0 (knowledge 2026.11)\n", Run.of("--version").out());
        assertTrue(Run.of().out().contains("Commands:"));
        assertTrue(Run.of("--help").lines().stream().allMatch(line -> line.length() <= 100));
    }

    @Test
    void rolesAreNotLearnedFromTheStandardInput() {
        Run run = Run.with("Russia expelled an ambassador.", "code", "--learn-roles", "-");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("--learn-roles reads everything twice"), run.err());
    }
}
