package org.histor.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.histor.console.CrisisLedger;
import org.histor.console.desk.Lane;
import org.histor.ledger.LedgerException;
import org.histor.ledger.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are sent in, hostile ones among them, and what others see of it. */
class WritingTest {

    private static final String LINES = "application/x-ndjson";

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = new Served(CrisisLedger.copy(folder), false, null);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private JsonNode add(String lines) {
        HttpResponse<String> answer = served.post("/api/v1/reports", LINES, lines);
        assertEquals(200, answer.statusCode(), answer.body());
        return Served.json(answer.body());
    }

    private static String report(String id, String text) {
        return report(id, text, "Harbour Times");
    }

    private static String report(String id, String text, String publisher) {
        ObjectNode report = Served.MAPPER.createObjectNode();
        return report.put("id", id)
                        .put("published", "2022-03-01")
                        .put("publisher", publisher)
                        .put("text", text) + "\n";
    }

    @Test
    void whatIsSentIsThereAndTheOldAnswersAreNotGivenAnyMore() {
        String tag = served.get("/api/v1/events?actor=PER")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertEquals(0, served.ask("/events?actor=PER").get("total").asInt());
        JsonNode added = add(report("a", "Peru expelled two Chilean diplomats on Tuesday.") + "no json\n\n"
                + report("b", "It rained in Lima."));
        assertEquals(2, added.get("added").asInt());
        assertEquals(1, added.get("claims").asInt());
        assertEquals(2, added.at("/failed/0/line").asInt());
        assertTrue(added.at("/failed/0/reason").asText().contains("no JSON"), added::toString);
        HttpResponse<String> now =
                served.send(served.request("/api/v1/events?actor=PER").header("If-None-Match", tag));
        assertEquals(200, now.statusCode());
        assertNotEquals(tag, now.headers().firstValue("ETag").orElse(""));
        JsonNode event = Served.json(now.body()).at("/items/0");
        assertEquals(
                "Peru expelled two Chilean diplomats: 2 expelled",
                event.get("headline").asText());
        assertEquals(
                1,
                add(report("a", "Peru expelled two Chilean diplomats on Tuesday."))
                        .get("known")
                        .asInt());
        JsonNode report = served.ask("/reports?publisher=Harbour&q=" + "x").get("items");
        assertEquals(0, report.size());
        assertEquals(2, served.ask("/reports?publisher=Harbour").get("total").asInt());
    }

    @Test
    void anObjectMayTakeSeveralLinesAndNeedsNoName() {
        String pretty =
                "{\n  \"text\": \"Peru expelled two Chilean diplomats.\",\n  \"published\": \"2022-03-01\"\n}\n";
        HttpResponse<String> answer = served.post("/api/v1/reports", "application/json", pretty);
        assertEquals(1, Served.json(answer.body()).get("added").asInt(), answer.body());
        assertEquals(
                1,
                add("{\"text\":\"Fiji expelled a diplomat.\",\"published\":\"2022-03-01\"}")
                        .get("added")
                        .asInt());
        assertEquals(1, served.ask("/events?actor=PER").get("total").asInt(), "one text does not take another's place");
    }

    @Test
    void listenersAreToldOfChanges() throws IOException, InterruptedException {
        HttpResponse<Stream<String>> stream =
                served.client().send(served.request("/api/v1/stream").build(), HttpResponse.BodyHandlers.ofLines());
        assertEquals(
                "text/event-stream;charset=utf-8",
                stream.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
        try (Stream<String> lines = stream.body()) {
            Iterator<String> told =
                    lines.filter(line -> line.startsWith("data:")).iterator();
            JsonNode first = Served.json(told.next().substring(5));
            add(report("a", "Peru expelled two Chilean diplomats on Tuesday."));
            JsonNode second = Served.json(told.next().substring(5));
            assertEquals(first.get("reports").asInt() + 1, second.get("reports").asInt());
            assertEquals(first.get("events").asInt() + 1, second.get("events").asInt());
            assertTrue(second.get("version").asLong() > first.get("version").asLong());
            assertEquals(
                    served.ask("/meta").at("/ledger/version").asLong(),
                    second.get("version").asLong());
        }
    }

    /** Whatever a report says, it leaves the server as text in JSON, of a type that no browser runs. */
    @Test
    void hostileTextStaysText() {
        List<String> payloads = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "\u202Egnp.exe\u202C",
                "p\u0430ypal \u200B\uFEFF",
                "=HYPERLINK(\"http://evil.example\")",
                "');DROP TABLE events;--");
        StringBuilder lines = new StringBuilder();
        for (String payload : payloads) {
            lines.append(report(
                    "x" + lines.length(), "Peru expelled two Chilean diplomats " + payload + " on Tuesday.", payload));
        }
        assertEquals(payloads.size(), add(lines.toString()).get("added").asInt());
        for (String path : List.of("/events?actor=PER", "/claims?actor=PER", "/reports?from=2022-03-01", "/period")) {
            HttpResponse<String> answer = served.get("/api/v1" + path);
            assertEquals(
                    "application/json",
                    answer.headers().firstValue("Content-Type").orElse(""),
                    path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
            Served.json(answer.body());
        }
        List<String> publishers = Stream.iterate(0, at -> at + 1)
                .limit(payloads.size())
                .map(at -> served.ask("/reports?from=2022-03-01")
                        .at("/items/" + at + "/publisher")
                        .asText())
                .sorted()
                .toList();
        assertEquals(
                payloads.stream().map(String::strip).sorted().toList(),
                publishers.stream().map(String::strip).toList());
        HttpResponse<String> refused = served.get("/api/v1/events?q=x&event=" + Served.encoded(payloads.get(0)));
        assertEquals(
                "application/problem+json",
                refused.headers().firstValue("Content-Type").orElse(""));
        String sheet =
                served.get("/api/v1/export?view=claims&format=csv&actor=PER").body();
        assertFalse(sheet.contains(",=HYPER") || sheet.contains(",\"=HYPER"), sheet);
        assertTrue(served.ask("/meta").at("/ledger/events").asInt() > 150);
    }

    @Test
    void anAddressThatIsNoneIsNotShown() {
        add(
                "{\"id\":\"u\",\"url\":\"javascript:alert(1)\",\"published\":\"2022-03-01\",\"text\":\"Peru expelled a diplomat.\"}");
        assertTrue(served.ask("/reports?from=2022-03-01").at("/items/0/url").isNull());
    }

    @Test
    void aSlowQuestionKeepsNobodyElseWaiting() throws InterruptedException {
        int width = 2;
        CountDownLatch asked = new CountDownLatch(width);
        Queue<Database> running = new ConcurrentLinkedQueue<>();
        List<Thread> slow = Stream.generate(() -> new Thread(() -> {
                    try {
                        served.desk().ask(Lane.HEAVY, reader -> {
                            running.add(reader.database());
                            asked.countDown();
                            return reader.database()
                                    .one(
                                            "SELECT sum(a.range * b.range % 7) FROM range(100000000) a, range(100000) b",
                                            row -> row.getLong(1));
                        });
                    } catch (LedgerException cut) {
                        // as the test wants it
                    }
                }))
                .limit(width)
                .toList();
        slow.forEach(Thread::start);
        asked.await();
        for (String path : List.of("/events?limit=11", "/meta", "/period", "/histogram")) {
            assertEquals(200, served.get("/api/v1" + path).statusCode(), path);
        }
        assertTrue(slow.stream().allMatch(Thread::isAlive), "they still ask");
        while (slow.stream().anyMatch(Thread::isAlive)) {
            running.forEach(Database::cancel);
            Thread.onSpinWait();
        }
        assertEquals(200, served.get("/api/v1/network").statusCode());
    }
}
