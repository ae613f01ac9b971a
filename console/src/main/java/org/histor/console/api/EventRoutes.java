package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.histor.console.desk.Lane;
import org.histor.ledger.query.ClaimPages;
import org.histor.ledger.query.EventPages;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.LedgerReader.ChangeRow;
import org.histor.ledger.query.LedgerReader.LinkRow;
import org.histor.ledger.query.Page;
import org.histor.ledger.query.ToldClaim;

/** Lists of events and of claims, and one event with all behind it. */
final class EventRoutes {

    private final Filters filters;
    private final Views views;

    EventRoutes(Filters filters, Views views) {
        this.filters = filters;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/events", "Events, page by page", filters.paged(), Lane.LIGHT, this::events),
                Route.get(
                        "/events/{id}",
                        "An event with its claims, what it follows from and leads to, and what changed",
                        List.of(),
                        Lane.LIGHT,
                        this::event),
                Route.get(
                        "/claims",
                        "Claims with their events and reports, page by page",
                        filters.paged(),
                        Lane.LIGHT,
                        this::claims));
    }

    private JsonNode events(Call call, LedgerReader reader) {
        Page<EventRow> page = EventPages.of(reader).page(filters.read(call), Filters.order(call), Cursor.read(call));
        return list(views.events(page.items()), page, call);
    }

    private JsonNode claims(Call call, LedgerReader reader) {
        Page<ToldClaim> page = ClaimPages.of(reader).page(filters.read(call), Filters.order(call), Cursor.read(call));
        return list(views.claims(page.items()), page, call);
    }

    static ObjectNode list(ArrayNode items, Page<?> page, Call call) {
        return Json.items(items).put("next", Cursor.write(page.next(), call)).put("total", page.total());
    }

    private JsonNode event(Call call, LedgerReader reader) {
        String id = call.part("id");
        EventRow event = reader.eventsNamed(id).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(id, reader));
        ObjectNode answer = Json.object();
        answer.set("event", views.event(event));
        answer.set("claims", views.claims(ClaimPages.of(reader).ofEvent(id)));
        ArrayNode links = answer.putArray("links");
        reader.linksOf(id).forEach(link -> link(link, links));
        ArrayNode changes = answer.putArray("changes");
        reader.changesOf(id).forEach(change -> change(change, changes));
        return answer;
    }

    private static Problem missing(String id, LedgerReader reader) {
        return reader.heirsOf(id)
                .map(heirs -> Problem.replaced("this event is another now: " + heirs, List.of(heirs.split(" "))))
                .orElseGet(() -> Problem.missing("there is no event with this id; take one from the list of events"));
    }

    private static void link(LinkRow link, ArrayNode list) {
        list.addObject()
                .put("forward", link.forward())
                .put("kind", link.kind())
                .put("days", link.days())
                .put("id", link.other())
                .put("date", link.date())
                .put("words", link.words())
                .put("status", link.status());
    }

    private static void change(ChangeRow change, ArrayNode list) {
        list.addObject()
                .put("at", change.at())
                .put("kind", change.kind())
                .put("subject", change.subject())
                .put("before", change.before())
                .put("after", change.after());
    }
}
