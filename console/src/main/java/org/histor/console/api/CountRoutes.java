package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import org.histor.console.desk.Lane;
import org.histor.ledger.query.Actors;
import org.histor.ledger.query.Counts;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.Network;

/** Events counted by day, by kind, by place, by who deals with whom. */
final class CountRoutes {

    private final Filters filters;
    private final Names names;

    CountRoutes(Filters filters, Names names) {
        this.filters = filters;
        this.names = names;
    }

    List<Route> routes() {
        Parameter bin = Parameter.word("bin", Filters.words(Counts.Bin.values()), "how wide the bars are (day)");
        Parameter field = Parameter.word("field", Filters.words(Counts.Field.values()), "what to count by (event)");
        return List.of(
                Route.get("/histogram", "Events by day, week or month", filters.and(bin), Lane.LIGHT, this::histogram),
                Route.get(
                        "/facets",
                        "How many events there are of each kind",
                        filters.and(field),
                        Lane.LIGHT,
                        this::facets),
                Route.get("/places", "Where events took place", filters.parameters(), Lane.LIGHT, this::places),
                Route.get(
                        "/network",
                        "Who deals with whom: the 60 busiest, of facts that are not only denied",
                        filters.parameters(),
                        Lane.HEAVY,
                        this::network),
                Route.get(
                        "/actors",
                        "Who takes part, the busiest first",
                        List.of(Parameter.text("q", "part of a name, or a country's code", "RUS"), Filters.limit()),
                        Lane.LIGHT,
                        CountRoutes::actors));
    }

    private JsonNode histogram(Call call, LedgerReader reader) {
        Counts.Bin bin = Counts.Bin.valueOf(call.one("bin", "day").toUpperCase(Locale.ROOT));
        ArrayNode items = Json.array();
        Counts.of(reader)
                .histogram(filters.read(call), bin)
                .forEach(bar -> Json.put(items.addObject().put("day", bar.day()), bar.tally())
                        .put("events", bar.events())
                        .put("contested", bar.contested()));
        return Json.items(items);
    }

    private JsonNode facets(Call call, LedgerReader reader) {
        String field = call.one("field", "event");
        ArrayNode items = Json.array();
        Counts.of(reader)
                .facets(filters.read(call), Counts.Field.valueOf(field.toUpperCase(Locale.ROOT)))
                .forEach(share -> items.addObject()
                        .put("value", share.name())
                        .put("name", name(field, share.name()))
                        .put("count", share.count()));
        return Json.items(items);
    }

    private String name(String field, String code) {
        return switch (field) {
            case "country" -> names.country(code);
            case "place" -> code;
            case "quad", "sector" -> names.of(field, code);
            default -> Names.plain(code);
        };
    }

    private JsonNode places(Call call, LedgerReader reader) {
        ArrayNode items = Json.array();
        for (Counts.Site site : Counts.of(reader).sites(filters.read(call))) {
            var object = items.addObject().put("name", site.name()).put("country", site.country());
            object.set("lat", Views.orNull(site.latitude()));
            object.set("lon", Views.orNull(site.longitude()));
            object.put("geonameid", site.geonameid()).put("events", site.events());
            Json.put(object, site.tally())
                    .put("contested", site.contested())
                    .put("first_day", site.firstDay())
                    .put("last_day", site.lastDay());
        }
        return Json.items(items);
    }

    private JsonNode network(Call call, LedgerReader reader) {
        Network network = Network.of(reader, filters.read(call));
        var answer = Json.object();
        ArrayNode nodes = answer.putArray("nodes");
        network.nodes()
                .forEach(node -> nodes.addObject()
                        .put("id", node.id())
                        .put("name", node.id().matches("[A-Z]{3}") ? names.country(node.id()) : node.id())
                        .put("events", node.events())
                        .put("score", Series.round(node.score())));
        ArrayNode links = answer.putArray("links");
        network.links()
                .forEach(link -> Json.put(
                        links.addObject()
                                .put("source", link.source())
                                .put("target", link.target())
                                .put("events", link.events())
                                .put("score", Series.round(link.score())),
                        link.tally()));
        return answer;
    }

    private static JsonNode actors(Call call, LedgerReader reader) {
        ArrayNode items = Json.array();
        Actors.named(reader, call.one("q", ""), call.whole("limit", Filters.USUAL))
                .forEach(actor -> items.addObject()
                        .put("name", actor.name())
                        .put("country", actor.country())
                        .put("sector", actor.sector())
                        .put("as_actor", actor.asActor())
                        .put("as_recipient", actor.asRecipient()));
        return Json.items(items);
    }
}
