package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.histor.actor.Sector;
import org.histor.claim.Modality;
import org.histor.console.desk.Desk;
import org.histor.console.desk.Lane;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Versions;
import org.histor.ledger.merge.Status;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.Overview;

/** What the ledger is, and all codes with their names. */
final class MetaRoute {

    private final Desk desk;
    private final Ontology ontology;
    private final Names names;
    private final Versions versions = Versions.load();

    MetaRoute(Desk desk, Ontology ontology, Names names) {
        this.desk = desk;
        this.ontology = ontology;
        this.names = names;
    }

    Route route() {
        return Route.get(
                "/meta",
                "The ledger in a few figures, and all codes with their names",
                List.of(),
                Lane.LIGHT,
                this::answer);
    }

    private JsonNode answer(Call call, LedgerReader reader) {
        ObjectNode meta = Json.object().put("coder", versions.coder()).put("knowledge", versions.knowledge());
        ledger(Overview.of(reader), meta.putObject("ledger"));
        meta.put("writable", desk.isWritable());
        events(meta.putArray("events"));
        for (int quad = 1; quad <= 4; quad++) {
            meta.withArray("quads").addObject().put("code", quad).put("name", names.of("quad", String.valueOf(quad)));
        }
        for (Status status : Status.values()) {
            meta.withArray("statuses")
                    .addObject()
                    .put("code", status.word())
                    .put("name", Names.plain(status.word()))
                    .put("meaning", names.of("status", status.word()));
        }
        Json.texts(Filters.words(Modality.values()), meta.putArray("modalities"));
        Arrays.stream(Sector.values())
                .forEach(sector -> named(meta.withArray("sectors"), sector.name(), names.of("sector", sector.name())));
        new TreeSet<>(ontology.contexts())
                .forEach(context -> named(meta.withArray("contexts"), context, Names.plain(context)));
        ArrayNode countries = meta.putArray("countries");
        Overview.countries(reader).forEach(code -> named(countries, code, names.country(code)));
        return meta;
    }

    private void ledger(Overview overview, ObjectNode ledger) {
        ledger.put("file_name", desk.fileName())
                .put("reports", overview.reports())
                .put("claims", overview.claims())
                .put("events", overview.events())
                .put("first_day", overview.firstDay())
                .put("last_day", overview.lastDay())
                .put("last_report", overview.told())
                .put("version", desk.version());
    }

    private void events(ArrayNode list) {
        for (String code : ontology.eventNames()) {
            Ontology.Event event = ontology.event(code);
            ObjectNode object = list.addObject()
                    .put("code", code)
                    .put("name", Names.plain(code))
                    .put("quad", event.quad())
                    .put("scale", event.score())
                    .put("definition", event.definition());
            ArrayNode modes = object.putArray("modes");
            new TreeSet<>(event.modes().keySet()).forEach(mode -> named(modes, mode, Names.plain(mode)));
        }
    }

    private static void named(ArrayNode list, String code, String name) {
        list.addObject().put("code", code).put("name", name);
    }
}
