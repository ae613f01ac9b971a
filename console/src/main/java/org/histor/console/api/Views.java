package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.histor.actor.NewsHouses;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.ReportRow;
import org.histor.ledger.query.ToldClaim;
import org.jspecify.annotations.Nullable;

/** Events, claims and reports as the API shows them. */
final class Views {

    private final EventJson json = new EventJson();
    private final NewsHouses houses = NewsHouses.load();
    private final Headline headline;

    Views(Names names) {
        this.headline = new Headline(names);
    }

    /** As exports have it, with a sentence that says what it is. */
    ObjectNode event(EventRow row) {
        ObjectNode event = json.object(row);
        return event.put("headline", headline.of(event));
    }

    ArrayNode events(List<EventRow> rows) {
        ArrayNode list = Json.array();
        rows.forEach(row -> list.add(event(row)));
        return list;
    }

    /** A claim of the ledger with its report, through whom it came, and which words say what. */
    ObjectNode claim(ToldClaim told) {
        ObjectNode claim = json.object(told.claim());
        String copiesOf = copiesOf(told.report());
        claim.set("report", brief(told.report(), copiesOf));
        return annotated(claim, told.report(), copiesOf);
    }

    /** The same for a claim that is in no ledger. */
    ObjectNode claim(String line) {
        return annotated(EventJson.read(line), null, null);
    }

    private ObjectNode annotated(ObjectNode claim, @Nullable ReportRow report, @Nullable String copiesOf) {
        claim.set("chain", Chain.of(claim, report, copiesOf));
        claim.set("marks", Marks.json(Marks.of(claim)));
        return claim.put("headline", headline.of(claim));
    }

    ArrayNode claims(List<ToldClaim> claims) {
        ArrayNode list = Json.array();
        claims.forEach(told -> list.add(claim(told)));
        return list;
    }

    private static ObjectNode brief(ReportRow report, @Nullable String copiesOf) {
        ObjectNode object = Json.object()
                .put("id", report.id())
                .put("publisher", Chain.publisher(report))
                .put("title", report.title())
                .put("url", address(report))
                .put("published", report.published())
                .put("outlet", report.outlet());
        return copiesOf == null ? object : object.put("copies_of", copiesOf);
    }

    ObjectNode report(ReportRow report) {
        return brief(report, copiesOf(report))
                .put("doc", report.doc())
                .put("claims", report.claims())
                .put("standing", report.standing());
    }

    /** Only addresses of the web: what a report calls its address may be anything. */
    private static @Nullable String address(ReportRow report) {
        String url = report.url();
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }

    /** The house whose words a report prints, where that is not its own. */
    private @Nullable String copiesOf(ReportRow report) {
        String publisher = report.publisher();
        if (publisher == null || publisher.isBlank()) {
            return null;
        }
        String own = houses.named(publisher.strip()).map(NewsHouses.House::name).orElse(publisher.strip());
        return own.equals(report.outlet()) ? null : report.outlet();
    }

    static JsonNode orNull(@Nullable Double number) {
        return number == null
                ? com.fasterxml.jackson.databind.node.NullNode.getInstance()
                : com.fasterxml.jackson.databind.node.DoubleNode.valueOf(number);
    }
}
