package org.histor.console.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.console.api.Json;
import org.histor.console.api.Problem;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final Paging PAGING = new Paging("claims", 20);

    private static ObjectNode answer(int claims, int length) {
        ObjectNode answer = Json.object().put("event", "e");
        for (int number = 0; number < claims; number++) {
            answer.withArray("claims").addObject().put("n", number).put("text", "x".repeat(length));
        }
        for (int number = 0; number < 60; number++) {
            answer.withArray("links").add(number);
        }
        return answer;
    }

    private static List<Integer> all(int claims, int length) {
        List<Integer> numbers = new ArrayList<>();
        Map<String, List<String>> asked = new TreeMap<>(Map.of("id", List.of("e")));
        while (true) {
            ObjectNode page = PAGING.page(answer(claims, length), asked);
            assertTrue(Bounds.fits(page));
            assertEquals(numbers.isEmpty(), page.has("event"));
            page.get("claims").forEach(claim -> numbers.add(claim.get("n").asInt()));
            if (page.get("next").isNull()) {
                return numbers;
            }
            asked.put("cursor", List.of(page.get("next").asText()));
        }
    }

    @Test
    void everyItemComesOnce() {
        List<Integer> expected = new ArrayList<>();
        for (int number = 0; number < 57; number++) {
            expected.add(number);
        }
        assertEquals(expected, all(57, 10));
        assertEquals(expected, all(57, 9000));
        assertEquals(List.of(), all(0, 0));
    }

    @Test
    void whatIsTooLargeByItselfIsCut() {
        ObjectNode page = PAGING.page(answer(2, 500_000), Map.of("id", List.of("e")));
        assertTrue(Bounds.fits(page));
        assertTrue(page.has("cut"));
        assertTrue(page.at("/claims/0/text").asText().endsWith("…"));
        assertFalse(PAGING.page(answer(2, 50), Map.of("id", List.of("e"))).has("cut"));
    }

    @Test
    void listsBesideAreCounted() {
        ObjectNode page = PAGING.page(answer(1, 1), Map.of("id", List.of("e")));
        assertEquals(50, page.get("links").size());
        assertEquals(10, page.get("links_left_out").asInt());
    }

    @Test
    void aCursorIsGoodForItsListAlone() {
        String next = PAGING.page(answer(57, 1), Map.of("id", List.of("e")))
                .get("next")
                .asText();
        Map<String, List<String>> other = Map.of("id", List.of("f"), "cursor", List.of(next));
        assertThrows(Problem.class, () -> PAGING.page(answer(57, 1), other));
        Map<String, List<String>> same = Map.of("id", List.of("e"), "cursor", List.of(next));
        assertThrows(Problem.class, () -> PAGING.page(answer(58, 1), same));
        assertEquals(20, PAGING.page(answer(57, 1), same).get("claims").size());
    }
}
