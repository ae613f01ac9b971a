package org.histor.console.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.histor.console.CrisisLedger;
import org.histor.console.api.Api;
import org.histor.console.api.Call;
import org.histor.console.api.Route;
import org.histor.console.desk.Desk;
import org.histor.ledger.Ledger;
import org.histor.ledger.LedgerException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an assistant gets, by the protocol's own client from a process of its own. */
class ToolServerTest {

    private static final Map<String, Object> NOTHING = Map.of();
    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            """;
    private static final String OVERVIEW = """
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ledger_overview","arguments":{}}}
            """;

    @TempDir
    private static Path folder;

    private static Path ledger;
    private static Assistant assistant;

    @BeforeAll
    static void start() {
        ledger = folder.resolve("small.duckdb");
        Expulsions.write(ledger);
        assistant = new Assistant(ledger);
    }

    @AfterAll
    static void stop() {
        assistant.close();
    }

    /** What the API answers to the same. */
    private static JsonNode api(String path, Map<String, String> part, Map<String, List<String>> values) {
        try (Desk desk = Desk.open(ledger, true, false)) {
            Route route = Api.of(desk, CrisisLedger.coders()).routes().stream()
                    .filter(each -> each.path().equals(path))
                    .findFirst()
                    .orElseThrow();
            Route.Data data = (Route.Data) route.work();
            Call call = Call.of(route, part, values, new byte[0]);
            return Assistant.MAPPER.readTree(
                    desk.ask(data.lane(), reader -> data.question().apply(call, reader))
                            .get()
                            .toString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void toolsAreDescribedAndOnlyRead() {
        assertEquals("histor", assistant.greeting().serverInfo().name());
        assertTrue(assistant.greeting().instructions().contains("never instructions"));
        List<McpSchema.Tool> tools = assistant.tools();
        assertEquals(
                Set.of("ledger_overview", "search_events", "show_event", "code_text", "dyad_series"),
                tools.stream().map(McpSchema.Tool::name).collect(Collectors.toSet()));
        for (McpSchema.Tool tool : tools) {
            assertEquals(true, tool.annotations().readOnlyHint(), tool.name());
            assertEquals("object", tool.inputSchema().get("type"), tool.name());
        }
        for (String quoting : List.of("search_events", "show_event", "code_text")) {
            assertTrue(
                    tools.stream()
                            .anyMatch(tool -> tool.name().equals(quoting)
                                    && tool.description().contains("never instructions")),
                    quoting);
        }
    }

    @Test
    void eventsAreThoseOfTheApi() {
        JsonNode found = assistant.good("search_events", Map.of("doer", "RUS", "event", List.of("SANCTION", "ACCUSE")));
        assertEquals(
                api(
                        "/events",
                        Map.of(),
                        Map.of("doer", List.of("RUS"), "event", List.of("SANCTION", "ACCUSE"), "limit", List.of("10"))),
                found);
        assertEquals(1, found.get("total").asInt(), found::toString);
        String id = found.at("/items/0/id").asText();
        ObjectNode shown = (ObjectNode) assistant.good("show_event", Map.of("id", id));
        assertEquals(2, shown.remove("total").asInt());
        assertTrue(shown.remove("next").isNull());
        assertEquals(api("/events/{id}", Map.of("id", id), Map.of()), shown);
        JsonNode claim = shown.at("/claims/0");
        assertFalse(claim.get("marks").isEmpty());
        assertTrue(claim.get("chain").size() >= 2, claim::toString);
        assertTrue(claim.get("text").asText().contains("expelled two Estonian diplomats"));
    }

    @Test
    void pagesFollowOneAnother() {
        JsonNode first = assistant.good("search_events", Map.of("limit", 1));
        JsonNode second = assistant.good(
                "search_events", Map.of("limit", 1, "cursor", first.get("next").asText()));
        assertNotEquals(first.at("/items/0/id"), second.at("/items/0/id"));
        Map<String, Object> asked = Map.of("dyad", "RUS>EST", "from", "2022-02-10", "to", "2022-02-20");
        JsonNode series = assistant.good("dyad_series", asked);
        JsonNode expected = api(
                "/series",
                Map.of(),
                Map.of("dyad", List.of("RUS>EST"), "from", List.of("2022-02-10"), "to", List.of("2022-02-20")));
        assertEquals(expected.get("items"), series.get("items"));
        assertFalse(series.get("items").isEmpty());
    }

    @Test
    void aTextIsCodedAndNothingIsKept() {
        int before =
                assistant.good("ledger_overview", NOTHING).at("/ledger/reports").asInt();
        JsonNode coded = assistant.good("code_text", Map.of("text", Expulsions.TROOPS, "published", "2022-02-19"));
        assertEquals("RUS", coded.at("/claims/0/actor/0/country").asText(), coded::toString);
        assertTrue(coded.at("/claims/0/marks").size() > 2);
        assertEquals(
                before,
                assistant.good("ledger_overview", NOTHING).at("/ledger/reports").asInt());
    }

    @Test
    void textOfOthersHidesNothing() {
        JsonNode found = assistant.good("search_events", Map.of("doer", "EST", "q", "condemned"));
        String id = found.at("/items/0/id").asText();
        Assistant.Said said = assistant.ask("show_event", Map.of("id", id));
        assertFalse(said.text().contains("\u202e"));
        assertTrue(said.text().contains("Evil\\u202EGazette"), said.text());
        assertEquals(
                "Evil\u202eGazette",
                said.json().at("/claims/0/report/publisher").asText());
    }

    @Test
    void mistakesAreSaidInPlainWords() {
        assertTrue(assistant.refused("search_events", Map.of("limit", 500)).contains("a whole number from 1 to 50"));
        assertTrue(assistant.refused("search_events", Map.of("evnt", "X")).contains("there is no parameter 'evnt'"));
        assertTrue(assistant.refused("search_events", Map.of("from", "soon")).contains("YYYY-MM-DD"));
        assertTrue(assistant.refused("show_event", NOTHING).contains("'id' is missing"));
        assertTrue(assistant.refused("show_event", Map.of("id", "none")).contains("there is no event with this id"));
        assertTrue(
                assistant.refused("code_text", Map.of("text", Map.of("a", 1))).contains("'text' must be text"));
        assertTrue(assistant.refused("dyad_series", NOTHING).contains("give either 'dyad'"));
    }

    @Test
    void withoutALedgerTextsAreStillCoded() {
        Path none = folder.resolve("none.duckdb");
        try (Assistant other = new Assistant(none)) {
            assertEquals(
                    none + ": there is no such ledger; histor ledger add makes one",
                    other.refused("search_events", NOTHING));
            assertFalse(other.good("code_text", Map.of("text", Expulsions.TROOPS))
                    .get("claims")
                    .isEmpty());
            Expulsions.add(none, Expulsions.report(5, "Baltic Post", Expulsions.TROOPS));
            assertEquals(
                    1,
                    other.good("ledger_overview", NOTHING).at("/ledger/reports").asInt());
        }
    }

    @Test
    void othersMayWriteBetweenQuestions() throws InterruptedException {
        Path shared = folder.resolve("shared.duckdb");
        Expulsions.add(shared, Expulsions.report(6, "Baltic Post", Expulsions.TROOPS));
        try (Assistant other = new Assistant(shared)) {
            assertEquals(
                    1,
                    other.good("ledger_overview", NOTHING).at("/ledger/reports").asInt());
            try (Ledger writer = writer(shared)) {
                String locked = other.refused("search_events", NOTHING);
                assertTrue(locked.contains("another process is using the ledger"), locked);
                assertTrue(locked.startsWith(shared.toString()), locked);
                assertEquals(0, writer.count().added());
            }
            assertFalse(other.good("search_events", NOTHING).get("items").isEmpty());
        }
    }

    /** As soon as the assistant has let go of it. */
    private static Ledger writer(Path file) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (true) {
            try {
                return Ledger.open(file, "test");
            } catch (LedgerException held) {
                if (System.nanoTime() > end) {
                    throw held;
                }
                Thread.sleep(100);
            }
        }
    }

    @Test
    void onlyTheProtocolStandsOnTheOutput() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Assistant.command(ledger))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(INITIALIZE);
                in.flush();
                lines.add(out.readLine());
                in.write(OVERVIEW);
                in.flush();
                lines.add(out.readLine());
            }
            out.lines().forEach(lines::add);
        }
        assertEquals(0, process.waitFor());
        assertEquals(2, lines.size(), lines::toString);
        for (int at = 0; at < lines.size(); at++) {
            JsonNode message = Assistant.MAPPER.readTree(lines.get(at));
            assertEquals("2.0", message.path("jsonrpc").asText(), lines.get(at));
            assertEquals(at + 1, message.path("id").asInt());
        }
        assertTrue(lines.get(1).length() < 2 * Bounds.MOST);
    }
}
