package org.histor.console.api;

import java.util.ArrayList;
import java.util.List;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.knowledge.Ontology;

/** All that can be asked: the one list of routes, from which the server, the description and its test are made. */
public final class Api {

    /** What all paths begin with. */
    public static final String ROOT = "/api/v1";

    private final List<Route> routes;

    private Api(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public static Api of(Desk desk, Coders coders) {
        Ontology ontology = Ontology.load();
        Names names = new Names();
        Filters filters = new Filters(ontology);
        Views views = new Views(names);
        List<Route> routes = new ArrayList<>();
        routes.add(new MetaRoute(desk, ontology, names).route());
        routes.addAll(new EventRoutes(filters, views).routes());
        routes.add(new WhyRoute(coders).route());
        routes.add(new PeriodRoute(views, names).route());
        routes.addAll(new CountRoutes(filters, names).routes());
        routes.addAll(new DyadRoutes(filters, views, names).routes());
        routes.addAll(new ReportRoutes(views).routes());
        routes.add(new ExportRoute(filters).route());
        routes.addAll(new CodeRoutes(desk, coders, views).routes());
        routes.add(new Route(
                Route.Method.GET,
                "/stream",
                "Tells by server-sent events when the ledger has changed",
                List.of(),
                new Route.Events()));
        routes.add(
                new Route(Route.Method.GET, "/openapi.json", "This description", List.of(), new Route.Description()));
        return new Api(routes);
    }

    public List<Route> routes() {
        return routes;
    }
}
