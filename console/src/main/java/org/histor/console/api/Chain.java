package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.histor.ledger.query.ReportRow;
import org.jspecify.annotations.Nullable;

/** Through whom a claim came to the reader: the outlet first, the innermost source last. */
final class Chain {

    private record Link(
            String name, String stance, @Nullable String country) {}

    private final List<Link> links = new ArrayList<>();

    private Chain() {}

    static ArrayNode of(JsonNode claim, @Nullable ReportRow report, @Nullable String copiesOf) {
        Chain chain = new Chain();
        if (report != null) {
            boolean own = copiesOf == null;
            chain.add(publisher(report), "reports", own ? report.outletCountry() : null);
            if (copiesOf != null) {
                chain.add(copiesOf, "reports", report.outletCountry());
            }
        }
        JsonNode voices = claim.path("said_by");
        for (int at = voices.size() - 1; at >= 0; at--) {
            chain.add(voices.get(at));
        }
        return chain.json();
    }

    static String publisher(ReportRow report) {
        return report.publisher() == null ? report.outlet() : report.publisher();
    }

    /** Those through whom someone speaks stand nearest first; they told it before the outlet did. */
    private void add(JsonNode voice) {
        JsonNode via = voice.path("via");
        for (int at = via.size() - 1; at >= 0; at--) {
            add(Headline.name(via.get(at)), "reports", country(via.get(at)));
        }
        String name = Headline.name(voice);
        add(name.isEmpty() ? "someone" : name, voice.path("stance").asText(), country(voice));
    }

    private static @Nullable String country(JsonNode voice) {
        return voice.path("country").isTextual() ? voice.path("country").asText() : null;
    }

    private void add(String name, String stance, @Nullable String country) {
        Link last = links.isEmpty() ? null : links.get(links.size() - 1);
        if (last == null || !last.name.equals(name)) {
            links.add(new Link(name, stance, country));
        }
    }

    private ArrayNode json() {
        ArrayNode list = Json.array();
        links.forEach(link -> list.addObject()
                .put("name", link.name)
                .put("stance", link.stance)
                .put("country", link.country));
        return list;
    }
}
