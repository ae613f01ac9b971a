package org.histor.console.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.knowledge.Versions;

/** The routes described as OpenAPI 3.1: made of the same list that the server answers by. */
public final class OpenApi {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    public static ObjectNode of(Api api) {
        ObjectNode description = Json.object().put("openapi", "3.1.0");
        description
                .putObject("info")
                .put("title", "Histor: who did what to whom, and according to whom")
                .put("version", Versions.load().coder())
                .put(
                        "description",
                        "Lists come in pages: `next` is the `cursor` of the next. Errors are RFC 9457 problems.");
        description.putArray("servers").addObject().put("url", Api.ROOT);
        ObjectNode paths = description.putObject("paths");
        api.routes().forEach(route -> operation(route, paths.withObjectProperty(route.path())));
        components(description.putObject("components"));
        return description;
    }

    private static void operation(Route route, ObjectNode path) {
        ObjectNode operation = path.putObject(route.method().name().toLowerCase(Locale.ROOT));
        operation.put("summary", route.summary());
        ArrayNode parameters = operation.putArray("parameters");
        Matcher names = IN_PATH.matcher(route.path());
        while (names.find()) {
            parameters
                    .addObject()
                    .put("name", names.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        route.parameters().forEach(parameter -> parameter(parameter, parameters.addObject()));
        if (route.work() instanceof Route.Deed deed) {
            ObjectNode content =
                    operation.putObject("requestBody").put("required", true).putObject("content");
            deed.types().forEach(type -> content.putObject(type));
        }
        ObjectNode responses = operation.putObject("responses");
        ObjectNode good = responses.putObject("200").put("description", route.summary());
        content(route, good.putObject("content"));
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private static void parameter(Parameter parameter, ObjectNode object) {
        object.put("name", parameter.name()).put("in", "query").put("description", parameter.description());
        if (parameter.repeats()) {
            object.put("explode", true).put("style", "form");
            object.putObject("schema").put("type", "array").set("items", parameter.schema());
        } else {
            object.set("schema", parameter.schema());
        }
        object.put("example", parameter.example());
    }

    private static void content(Route route, ObjectNode content) {
        if (route.work() instanceof Route.Attachment) {
            ExportRoute.TYPES.values().stream().distinct().forEach(content::putObject);
        } else {
            content.putObject(route.work() instanceof Route.Events ? "text/event-stream" : "application/json");
        }
    }

    private static void components(ObjectNode components) {
        ObjectNode problem = components.putObject("responses").putObject("Problem");
        problem.put("description", "What is wrong, and what mends it");
        ObjectNode schema = problem.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("type", "object");
        Json.texts(java.util.List.of("type", "title", "status", "detail"), schema.putArray("required"));
        ObjectNode fields = schema.putObject("properties");
        fields.putObject("type").put("type", "string").put("format", "uri");
        fields.putObject("title").put("type", "string");
        fields.putObject("status").put("type", "integer");
        fields.putObject("detail").put("type", "string");
        fields.putObject("instance").put("type", "string");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
    }
}
