package org.histor.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.histor.console.CrisisLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description holds of the running server: what it names is answered and accepted, what it does not name is refused. */
class OpenApiTest {

    @TempDir
    private static Path folder;

    private static Served served;
    private static JsonNode description;

    @BeforeAll
    static void serve() {
        served = new Served(CrisisLedger.copy(folder), false, null);
        description = served.ask("/openapi.json");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private record Operation(String method, String path, JsonNode of) {}

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    private static List<JsonNode> parameters(Operation operation, String in) {
        List<JsonNode> found = new ArrayList<>();
        operation.of.get("parameters").forEach(parameter -> {
            if (parameter.get("in").asText().equals(in)) {
                found.add(parameter);
            }
        });
        return found;
    }

    private static String address(Operation operation) {
        Map<String, String> ids = Map.of(
                "/events/{id}", served.ask("/events?limit=1").at("/items/0/id").asText(),
                "/claims/{id}/why",
                        served.ask("/claims?limit=1").at("/items/0/id").asText(),
                "/reports/{id}",
                        served.ask("/reports?limit=1").at("/items/0/id").asText());
        return operation
                .path
                .replace("{id}", ids.getOrDefault(operation.path, ""))
                .replace("{a}", "RUS")
                .replace("{b}", "UKR");
    }

    /** What a route cannot do without. */
    private static String needed(Operation operation, String parameter) {
        return operation.path.equals("/series") && !List.of("dyad", "country").contains(parameter)
                ? "country=RUS&"
                : "";
    }

    private static int status(String path) {
        return served.get("/api/v1" + path).statusCode();
    }

    @Test
    void everyPathIsAnsweredAndEveryParameterAccepted() {
        assertEquals("3.1.0", description.get("openapi").asText());
        int checked = 0;
        for (Operation operation : operations()) {
            if (!operation.method.equals("get") || operation.path.equals("/stream")) {
                continue;
            }
            String address = address(operation);
            assertEquals(200, status(address + "?" + needed(operation, "")), address);
            for (JsonNode parameter : parameters(operation, "query")) {
                String name = parameter.get("name").asText();
                String example = name.equals("cursor")
                        ? served.ask(address + "?limit=1").get("next").asText()
                        : parameter.get("example").asText();
                String query = address + "?" + needed(operation, name) + name + "=" + Served.encoded(example);
                assertEquals(200, status(query), query);
                checked++;
            }
        }
        assertTrue(checked > 150, "only " + checked);
    }

    @Test
    void whatIsNotDescribedIsRefused() {
        for (Operation operation : operations()) {
            if (operation.method.equals("get")) {
                String address = address(operation) + "?" + needed(operation, "") + "nothing=1";
                HttpResponse<String> answer = served.get("/api/v1" + address);
                assertEquals(400, answer.statusCode(), address);
                assertTrue(answer.body().contains("'nothing'"), answer.body());
            }
        }
        assertEquals(404, status("/everything"));
    }

    @Test
    void whatIsSentMustHaveTheTypesDescribed() {
        int posts = 0;
        for (Operation operation : operations()) {
            if (operation.method.equals("post")) {
                posts++;
                assertEquals(
                        415,
                        served.post("/api/v1" + operation.path, "text/html", "{}")
                                .statusCode());
                operation
                        .of
                        .at("/requestBody/content")
                        .fieldNames()
                        .forEachRemaining(type -> assertEquals(
                                200,
                                served.post(
                                                "/api/v1" + operation.path,
                                                type,
                                                "{\"text\":\"Mali expelled a French diplomat.\"}")
                                        .statusCode(),
                                operation.path + " " + type));
            }
        }
        assertEquals(2, posts);
    }

    @Test
    void problemsAreAsDescribed() {
        JsonNode problem = Served.json(served.get("/api/v1/events?x=1").body());
        description
                .at("/components/responses/Problem/content/application~1problem+json/schema/required")
                .forEach(field -> assertTrue(problem.has(field.asText()), problem::toString));
    }
}
