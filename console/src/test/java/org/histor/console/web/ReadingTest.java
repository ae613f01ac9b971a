package org.histor.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.histor.console.CrisisLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers about the crisis, over HTTP. */
class ReadingTest {

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = new Served(CrisisLedger.copy(folder), true, null);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void metaNamesAllCodes() {
        JsonNode meta = served.ask("/meta");
        assertEquals(67, meta.at("/ledger/reports").asInt());
        assertEquals("copy.duckdb", meta.at("/ledger/file_name").asText());
        assertFalse(meta.get("writable").asBoolean());
        assertEquals(16, meta.get("events").size());
        assertEquals(9, meta.get("statuses").size());
        assertTrue(texts(meta.get("countries"), "code").contains("UKR"));
        assertTrue(texts(meta.get("sectors"), "name").contains("Government"));
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    @Test
    void pagesHaveNoGapsAndNothingTwice() {
        for (String list : List.of("/events?", "/claims?")) {
            for (String sort : List.of("day", "-day", "origins", "-reported")) {
                List<String> whole = served.ids(list + "limit=500&sort=" + sort);
                assertEquals(whole, served.ids(list + "limit=7&sort=" + sort), list + sort);
                assertEquals(whole.size(), new HashSet<>(whole).size(), list + sort);
                assertEquals(served.ask(list + "limit=1").get("total").asInt(), whole.size());
            }
        }
        List<String> reports = served.ids("/reports?limit=500");
        assertEquals(67, reports.size());
        assertEquals(reports, served.ids("/reports?limit=9"));
    }

    @Test
    void aCursorBelongsToItsList() {
        String next = served.ask("/events?limit=3").get("next").asText();
        assertEquals(200, served.get("/api/v1/events?limit=5&cursor=" + next).statusCode());
        for (String other : List.of(
                "/events?actor=RUS&cursor=" + next,
                "/events?sort=day&cursor=" + next,
                "/events?cursor=AAAA",
                "/events?cursor=%2f")) {
            HttpResponse<String> answer = served.get("/api/v1" + other);
            assertEquals(400, answer.statusCode(), other);
            assertEquals(
                    "urn:histor:problem:bad-cursor",
                    Served.json(answer.body()).get("type").asText());
        }
    }

    private static boolean any(JsonNode list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(wanted);
    }

    private static Predicate<JsonNode> party(String side, String field, String value) {
        return event -> any(event.get(side), party -> party.path(field).asText().equals(value));
    }

    /** Filters, and what holds of every event that each lets through. */
    private static Map<String, Predicate<JsonNode>> filters() {
        Map<String, Predicate<JsonNode>> filters = new TreeMap<>();
        filters.put("actor=RUS", party("actor", "country", "RUS").or(party("recipient", "country", "RUS")));
        filters.put("doer=USA", party("actor", "country", "USA"));
        filters.put("recipient=UKR", party("recipient", "country", "UKR"));
        filters.put(
                "dyad=RUS%3EUSA",
                party("actor", "country", "RUS")
                        .and(party("recipient", "country", "USA").or(party("actor", "country", "USA"))));
        filters.put("event=SANCTION", event -> event.at("/event/0").asText().equals("SANCTION"));
        filters.put("mode=expel", event -> event.get("mode").toString().contains("expel"));
        filters.put("modality=future", event -> event.get("modality").asText().equals("future"));
        filters.put("quad=4", event -> event.get("quad_code").asInt() == 4);
        filters.put("status=disputed", event -> event.get("status").asText().equals("disputed"));
        filters.put("sector=MIL", party("actor", "sector_code", "MIL").or(party("recipient", "sector_code", "MIL")));
        filters.put("context=military", event -> event.get("context").toString().contains("military"));
        filters.put(
                "place=UKR", event -> event.at("/event_loc/country").asText().equals("UKR"));
        filters.put("from=2022-02-20", event -> event.get("date").asText().compareTo("2022-02-20") >= 0);
        filters.put("to=2022-02-10", event -> event.get("date").asText().compareTo("2022-02-10") <= 0);
        filters.put(
                "reported_from=2022-02-20",
                event -> event.get("last_report").asText().compareTo("2022-02-20") >= 0);
        filters.put(
                "reported_to=2022-02-10",
                event -> event.get("first_report").asText().compareTo("2022-02-10") <= 0);
        filters.put("confidence=0.8", event -> event.get("confidence").asDouble() >= 0.8);
        filters.put("origins=2", event -> event.get("origins").asInt() >= 2);
        filters.put(
                "contested=true",
                event -> List.of("disputed", "denied", "corrected")
                                .contains(event.get("status").asText())
                        || any(event.get("size"), size -> size.get("by_origin").size() > 1));
        return filters;
    }

    @Test
    void eachFilterLetsThroughWhatItNames() {
        int all = served.ask("/events?limit=1").get("total").asInt();
        filters().forEach((filter, holds) -> {
            JsonNode page = served.ask("/events?limit=500&" + filter);
            int total = page.get("total").asInt();
            assertTrue(total > 0 && total < all, filter + ": " + total);
            page.get("items").forEach(event -> assertTrue(holds.test(event), () -> filter + " let through " + event));
            long rest = StreamSupport.stream(
                            served.ask("/events?limit=500").get("items").spliterator(), false)
                    .filter(holds)
                    .count();
            if (!filter.startsWith("dyad")
                    && !filter.startsWith("contested")
                    && !filter.startsWith("to=")
                    && !filter.startsWith("from=")) {
                assertEquals(rest, total, filter + " leaves some out");
            }
        });
        assertEquals(
                served.ask("/events?event=SANCTION").get("total").asInt()
                        + served.ask("/events?event=AGREE").get("total").asInt(),
                served.ask("/events?event=SANCTION&event=AGREE").get("total").asInt(),
                "of one kind any");
        served.ask("/claims?q=tanks+crimea").get("items").forEach(claim -> {
            assertTrue(
                    claim.get("text")
                            .asText()
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("tanks"),
                    claim::toString);
        });
    }

    @Test
    void whatIsNotKnownOrNotAllowedIsNamed() {
        Map<String, String> wrong = Map.of(
                "/events?actr=RUS", "'actr'",
                "/events?event=WAR", "'event' is 'WAR'; it must be one of",
                "/events?from=2022-02-30", "'from' is '2022-02-30'; it must be a day of the calendar",
                "/events?limit=501", "a whole number from 1 to 500",
                "/events?limit=5&limit=6", "'limit' may be given once only",
                "/events?quad=5", "one of 1, 2, 3, 4",
                "/events?dyad=RUS", "'dyad' is 'RUS'; it must be a pair such as",
                "/period?from=2022-02-20&to=2022-02-10", "'from'",
                "/series?dyad=RUS-USA", "one way",
                "/series", "'country'");
        wrong.forEach((path, words) -> {
            HttpResponse<String> answer = served.get("/api/v1" + path);
            assertEquals(400, answer.statusCode(), path);
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
            JsonNode problem = Served.json(answer.body());
            assertEquals(400, problem.get("status").asInt());
            assertTrue(problem.get("detail").asText().contains(words), problem.toString());
        });
        assertEquals(404, served.get("/api/v1/events/0000000000000000").statusCode());
        assertEquals(404, served.get("/api/v1/reports/nothing").statusCode());
        assertEquals(404, served.get("/api/v1/claims/nothing/why").statusCode());
        assertEquals(404, served.get("/api/v1/dyads/Russia/USA").statusCode());
        assertEquals(404, served.get("/api/v2/events").statusCode());
        assertEquals(
                "application/problem+json",
                served.get("/nowhere").headers().firstValue("Content-Type").orElse(""));
        assertEquals(405, served.send(served.request("/api/v1/events").DELETE()).statusCode());
    }

    @Test
    void theExpulsionsAnswerEachOther() {
        JsonNode expulsions = served.ask(
                "/events?event=SANCTION&mode=expel&dyad=RUS-USA&status=confirmed&status=reported&status=claimed");
        boolean linked = any(
                expulsions.get("items"),
                event -> any(
                        served.ask("/events/" + event.get("id").asText()).get("links"),
                        link -> link.get("kind").asText().equals("tit-for-tat")));
        assertTrue(linked, expulsions::toString);
        JsonNode dyad = served.ask("/dyads/RUS/USA");
        assertTrue(any(dyad.get("links"), link -> link.get("kind").asText().equals("tit-for-tat")));
        assertTrue(dyad.at("/series/RUS>USA").size() > 5);
    }

    @Test
    void aDisputedEventShowsWhoSaysSoAndWhoDenies() {
        JsonNode event = served.ask("/events?q=crimea&status=disputed").at("/items/0");
        assertEquals(List.of("Russia"), texts(event.get("supported_by"), "name"));
        assertEquals(1, event.get("denied_by").size());
        JsonNode whole = served.ask("/events/" + event.get("id").asText());
        assertEquals(2, whole.get("claims").size());
        whole.get("claims").forEach(claim -> {
            assertTrue(claim.get("chain").size() >= 2, claim::toString);
            assertTrue(claim.at("/chain/0/name")
                    .asText()
                    .equals(claim.at("/report/publisher").asText()));
            assertTrue(texts(claim.get("marks"), "kind").contains("act"), claim::toString);
        });
    }

    @Test
    void marksLieInTheirSentenceAndApart() {
        served.ask("/claims?limit=500").get("items").forEach(claim -> {
            int last = 0;
            for (JsonNode mark : claim.get("marks")) {
                assertTrue(
                        mark.get("start").asInt() >= last
                                && mark.get("end").asInt() > mark.get("start").asInt(),
                        claim::toString);
                last = mark.get("end").asInt();
            }
            assertTrue(last <= claim.get("text").asText().length(), claim::toString);
        });
    }

    @Test
    void aReportShowsItsClaimsInItsTextAndWhoElseCarriedIt() {
        JsonNode listed = served.ask("/reports?q=expels&publisher=Globe").at("/items/0");
        JsonNode report = served.ask("/reports/" + listed.get("id").asText());
        String text = report.get("text").asText();
        assertTrue(report.get("claims").size() > 0);
        report.get("claims")
                .forEach(claim -> assertEquals(
                        claim.get("text").asText(),
                        text.substring(
                                claim.at("/span/0").asInt(), claim.at("/span/1").asInt())));
        assertTrue(any(
                report.get("text_marks"),
                mark -> text.substring(
                                mark.get("start").asInt(), mark.get("end").asInt())
                        .contains("expel")));
        assertTrue(
                any(
                        report.get("carried_by"),
                        other -> other.get("why").asText().equals("copy")
                                && other.get("publisher").asText().equals("Northern Wire")),
                report::toString);
    }

    @Test
    void aPeriodTellsWhatMoved() {
        JsonNode period = served.ask("/period");
        assertEquals("2022-02-18", period.get("from").asText());
        assertEquals("2022-02-24", period.get("to").asText());
        assertTrue(period.at("/totals/events").asInt()
                > period.at("/totals/before/events").asInt());
        assertEquals("RUS-UKR", period.at("/movers/0/dyad").asText());
        assertEquals("up", period.at("/movers/0/arrow").asText());
        assertEquals(28, period.at("/movers/0/spark").size());
        assertTrue(period.get("contested").size() >= 3);
        assertTrue(texts(period.get("risen"), "event").contains("ASSAULT"));
    }

    @Test
    void reasonsAreThoseOfTheReading() {
        JsonNode claim = served.ask("/claims?mode=expel").at("/items/0");
        JsonNode why = served.ask("/claims/" + claim.get("id").asText() + "/why");
        assertEquals(claim.at("/text_info/rule").asText(), why.get("rule").asText());
        assertTrue(why.get("for").size() + why.get("against").size() > 0, why::toString);
        assertTrue(why.get("text").asText().contains("fired\n  SANCTION/expel"), why::toString);
    }

    @Test
    void countsAgreeWithLists() {
        long events = 0;
        for (JsonNode bar : served.ask("/histogram?bin=month").get("items")) {
            events += bar.get("events").asLong();
            assertEquals(
                    bar.get("events").asLong(),
                    bar.get("1").asLong()
                            + bar.get("2").asLong()
                            + bar.get("3").asLong()
                            + bar.get("4").asLong());
        }
        assertTrue(events > 150);
        for (JsonNode facet : served.ask("/facets?field=status").get("items")) {
            assertEquals(
                    facet.get("count").asInt(),
                    served.ask("/events?status=" + facet.get("value").asText())
                            .get("total")
                            .asInt());
        }
        JsonNode network = served.ask("/network");
        List<String> nodes = texts(network.get("nodes"), "id");
        network.get("links")
                .forEach(link -> assertTrue(nodes.contains(link.get("source").asText())
                        && nodes.contains(link.get("target").asText())));
        assertTrue(any(
                served.ask("/places").get("items"),
                place -> place.get("name").asText().equals("Kyiv")
                        && Math.abs(place.get("lat").asDouble() - 50.45) < 0.1));
        assertTrue(texts(served.ask("/actors?q=putin").get("items"), "country").contains("RUS"));
    }

    @Test
    void exportsHaveWhatListsHave() throws IOException, InterruptedException {
        int events = served.ask("/events?actor=RUS").get("total").asInt();
        int claims = served.ask("/claims?actor=RUS").get("total").asInt();
        for (String format : List.of("csv", "tsv", "jsonl")) {
            int header = format.equals("jsonl") ? 0 : 1;
            HttpResponse<String> answer = served.get("/api/v1/export?actor=RUS&format=" + format);
            assertEquals(events + header, answer.body().lines().count(), format);
            assertEquals(
                    "attachment; filename=\"histor-events." + format + "\"",
                    answer.headers().firstValue("Content-Disposition").orElse(""));
            assertEquals(
                    claims + header,
                    served.get("/api/v1/export?view=claims&actor=RUS&format=" + format)
                            .body()
                            .lines()
                            .count(),
                    format);
        }
        served.get("/api/v1/export?format=jsonl").body().lines().forEach(Served::json);
        for (String view : List.of("events", "claims")) {
            HttpResponse<byte[]> parquet = served.client()
                    .send(
                            served.request("/api/v1/export?actor=RUS&format=parquet&view=" + view)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            String content = new String(parquet.body(), StandardCharsets.ISO_8859_1);
            assertTrue(content.startsWith("PAR1") && content.endsWith("PAR1"), view);
        }
    }

    @Test
    void aLedgerThatIsOnlyReadTakesNothingIn() {
        assertEquals(
                403,
                served.post("/api/v1/reports", "application/json", "{\"text\":\"Mali expelled a diplomat.\"}")
                        .statusCode());
    }
}
