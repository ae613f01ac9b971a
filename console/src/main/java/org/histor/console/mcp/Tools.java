package org.histor.console.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.console.api.Api;
import org.histor.console.api.Call;
import org.histor.console.api.Json;
import org.histor.console.api.Parameter;
import org.histor.console.api.Problem;
import org.histor.console.api.Route;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;

/** The tools. Each asks a route of the API, and answers what it answers, in pages that an assistant can hold. */
final class Tools {

    private static final int MOST_EVENTS = 50;
    private static final int USUAL_EVENTS = 10;
    private static final int CLAIMS = 20;
    private static final int DAYS = 200;
    private static final int MOST_TEXT = 100_000;
    private static final byte[] NOTHING = {};

    private final Desk desk;
    private final List<Route> routes;

    Tools(Desk desk, Coders coders) {
        this.desk = desk;
        this.routes = Api.of(desk, coders).routes();
    }

    List<Tool> all() {
        return List.of(overview(), search(), show(), code(), series());
    }

    private Route route(Route.Method method, String path) {
        return routes.stream()
                .filter(route -> route.method() == method && route.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the API has no " + method + " " + path));
    }

    private Tool overview() {
        Route meta = route(Route.Method.GET, "/meta");
        return new Tool(
                "ledger_overview", "The ledger at a glance", Words.OVERVIEW, meta, List.of(), List.of(), none -> {
                    ObjectNode answer = ask(meta, Map.of(), Map.of());
                    answer.remove("writable");
                    answer.withObjectProperty("ledger").remove("version");
                    return Bounds.fit(answer);
                });
    }

    private Tool search() {
        Route events = route(Route.Method.GET, "/events");
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : events.parameters()) {
            parameters.add(
                    parameter.name().equals("limit")
                            ? Parameter.whole("limit", 1, MOST_EVENTS, "the most events of a page (10)", USUAL_EVENTS)
                            : parameter);
        }
        return new Tool(
                "search_events",
                "Search events",
                Words.SEARCH,
                events,
                parameters,
                List.of(),
                values -> events(events, values));
    }

    /** A page of fewer events where so many are too large; the next begins where it ends. */
    private ObjectNode events(Route route, Map<String, List<String>> values) {
        Map<String, List<String>> asked = new TreeMap<>(values);
        int limit = Integer.parseInt(values.getOrDefault("limit", List.of(String.valueOf(USUAL_EVENTS)))
                .get(0));
        while (true) {
            asked.put("limit", List.of(String.valueOf(limit)));
            ObjectNode page = ask(route, Map.of(), asked);
            if (limit == 1 || Bounds.fits(page)) {
                return Bounds.fit(page);
            }
            limit /= 2;
        }
    }

    private Tool show() {
        Route event = route(Route.Method.GET, "/events/{id}");
        Paging claims = new Paging("claims", CLAIMS);
        List<Parameter> parameters =
                List.of(Parameter.text("id", "the event's id, as search_events gives it", "e1"), Paging.CURSOR);
        return new Tool(
                "show_event",
                "An event with its claims",
                Words.SHOW,
                event,
                parameters,
                List.of("id"),
                values -> claims.page(ask(event, Map.of("id", values.get("id").get(0)), Map.of()), values));
    }

    private Tool series() {
        Route series = route(Route.Method.GET, "/series");
        Paging days = new Paging("items", DAYS);
        List<Parameter> parameters = new ArrayList<>(series.parameters());
        parameters.add(Paging.CURSOR);
        return new Tool("dyad_series", "Scores by day", Words.SERIES, series, parameters, List.of(), values -> {
            Map<String, List<String>> asked = new TreeMap<>(values);
            asked.remove("cursor");
            return days.page(ask(series, Map.of(), asked), values);
        });
    }

    private Tool code() {
        Route code = route(Route.Method.POST, "/code");
        Paging claims = new Paging("claims", CLAIMS);
        List<Parameter> parameters = List.of(
                new Parameter(
                        "text", Parameter.Kind.TEXT, false, List.of(), 1, MOST_TEXT, "the report, in English", "…"),
                Parameter.text("title", "its headline", "Moscow expels two diplomats"),
                Parameter.text("publisher", "who published it", "RIA"),
                Parameter.day("published", "when; \"on Thursday\" is counted from it"),
                Paging.CURSOR);
        return new Tool("code_text", "Claims of a text", Words.CODE, code, parameters, List.of("text"), values -> {
            ObjectNode body = Json.object();
            values.forEach((name, all) -> {
                if (!name.equals("cursor")) {
                    body.put(name, all.get(0));
                }
            });
            return claims.page(done(code, Json.bytes(body)), values);
        });
    }

    private ObjectNode ask(Route route, Map<String, String> path, Map<String, List<String>> values) {
        if (!(route.work() instanceof Route.Data data)) {
            throw new IllegalStateException(route.path() + " asks nothing");
        }
        Call call = Call.of(route, path, values, NOTHING);
        return object(desk.ask(data.lane(), reader -> data.question().apply(call, reader))
                .get());
    }

    private static ObjectNode done(Route route, byte[] body) {
        if (!(route.work() instanceof Route.Deed deed)) {
            throw new IllegalStateException(route.path() + " does nothing");
        }
        if (body.length > deed.mostBytes()) {
            throw new Problem(413, "too-large", "the text may have " + deed.mostBytes() + " bytes; send it in parts");
        }
        return object(deed.answer().apply(Call.of(route, Map.of(), Map.of(), body)));
    }

    private static ObjectNode object(JsonNode answer) {
        // answers are pages of objects; what was made of it here must not change what others were given
        return ((ObjectNode) answer).deepCopy();
    }
}
