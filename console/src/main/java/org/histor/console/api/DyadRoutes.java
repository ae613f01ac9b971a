package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.histor.console.desk.Lane;
import org.histor.ledger.query.Dyads;
import org.histor.ledger.query.EventPages;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.Order;

/** Pairs of countries, series of scores, and days out of the ordinary. */
final class DyadRoutes {

    private static final String COUNTRY = "[A-Z]{3}";
    private static final int MOST_EVENTS = 500;

    private final Filters filters;
    private final Views views;
    private final Names names;

    DyadRoutes(Filters filters, Views views, Names names) {
        this.filters = filters;
        this.views = views;
        this.names = names;
    }

    List<Route> routes() {
        Parameter from = Parameter.day("from", "the first day");
        Parameter to = Parameter.day("to", "the last day, inclusive");
        Parameter country = Parameter.country("country", "a country's code");
        return List.of(
                Route.get(
                        "/dyads",
                        "Pairs of countries, the busiest first",
                        filters.and(Filters.limit()),
                        Lane.LIGHT,
                        this::dyads),
                Route.get(
                        "/dyads/{a}/{b}",
                        "Two countries: scores both ways, events, and what follows from what",
                        List.of(from, to),
                        Lane.LIGHT,
                        this::dyad),
                Route.get(
                        "/series",
                        "Scores by day with their baseline: of one direction of a pair, or of a country",
                        List.of(Parameter.dyad("dyad", "one way: RUS>USA"), country, from, to),
                        Lane.LIGHT,
                        DyadRoutes::series),
                Route.get(
                        "/alerts",
                        "Days on which a series left its baseline, the latest first",
                        List.of(country, Filters.limit()),
                        Lane.HEAVY,
                        DyadRoutes::alerts));
    }

    private JsonNode dyads(Call call, LedgerReader reader) {
        ArrayNode items = Json.array();
        Dyads.of(reader)
                .list(filters.read(call))
                .forEach(dyad -> names(dyad.a(), dyad.b(), items.addObject())
                        .put("events", dyad.events())
                        .put("score", Series.round(dyad.score()))
                        .put("last_day", dyad.lastDay()));
        return Json.items(items);
    }

    private ObjectNode names(String a, String b, ObjectNode object) {
        return object.put("a", a).put("b", b).put("a_name", names.country(a)).put("b_name", names.country(b));
    }

    private JsonNode dyad(Call call, LedgerReader reader) {
        String a = country(call.part("a"));
        String b = country(call.part("b"));
        if (a.equals(b)) {
            throw Problem.missing("a pair needs two countries");
        }
        Dyads dyads = Dyads.of(reader);
        ObjectNode answer = names(a, b, Json.object());
        ObjectNode series = answer.putObject("series");
        series.set(a + ">" + b, Series.of(dyads.towards(a, b, call.day("from"), call.day("to"))));
        series.set(b + ">" + a, Series.of(dyads.towards(b, a, call.day("from"), call.day("to"))));
        Filter filter = Filter.ALL
                .with(Filter.Kind.DYAD, List.of(a + "-" + b))
                .between(call.day("from"), call.day("to"))
                .withLimit(MOST_EVENTS);
        List<EventRow> events =
                EventPages.of(reader).page(filter, Order.DAY_DESCENDING, null).items();
        answer.set("events", views.events(events));
        Set<String> inside = events.stream().map(EventRow::id).collect(Collectors.toSet());
        ArrayNode links = answer.putArray("links");
        dyads.chains(a, b).stream()
                .filter(chain -> inside.contains(chain.from()) && inside.contains(chain.to()))
                .forEach(chain -> links.addObject()
                        .put("from", chain.from())
                        .put("to", chain.to())
                        .put("kind", chain.kind())
                        .put("days", chain.days()));
        return answer;
    }

    private static String country(String code) {
        if (!code.matches(COUNTRY)) {
            throw Problem.missing("'" + (code.length() > 20 ? code.substring(0, 20) + "…" : code)
                    + "' is no country's code; write three capitals, such as RUS");
        }
        return code;
    }

    private static JsonNode series(Call call, LedgerReader reader) {
        String dyad = call.one("dyad");
        String country = call.one("country");
        if ((dyad == null) == (country == null)) {
            throw new Problem(400, "bad-value", "give either 'dyad', such as RUS>USA, or 'country', such as RUS");
        }
        Dyads dyads = Dyads.of(reader);
        if (dyad == null) {
            return Json.items(Series.of(dyads.of(String.valueOf(country), call.day("from"), call.day("to"))));
        }
        if (!dyad.contains(">")) {
            throw Problem.badValue("dyad", dyad, "one way, such as RUS>USA; a series has one direction");
        }
        return Json.items(
                Series.of(dyads.towards(dyad.substring(0, 3), dyad.substring(4), call.day("from"), call.day("to"))));
    }

    private static JsonNode alerts(Call call, LedgerReader reader) {
        ArrayNode items = Json.array();
        reader.alerts(call.one("country", ""), call.whole("limit", Filters.USUAL))
                .forEach(alert -> Series.alert(alert, items));
        return Json.items(items);
    }
}
