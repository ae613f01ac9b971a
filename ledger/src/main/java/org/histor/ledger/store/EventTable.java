package org.histor.ledger.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.histor.claim.ClaimRecord.Location;
import org.histor.claim.ClaimRecord.Party;
import org.histor.knowledge.Ontology;
import org.histor.ledger.chain.Sides;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Origin;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.row.Calendar;
import org.histor.ledger.row.EventDetail;
import org.histor.ledger.row.PartyWords;

/** Writes events in the place of those that their blocks had before, and notes what became of these. */
final class EventTable {

    private static final String[] EVENT = {
        "id VARCHAR",
        "block VARCHAR",
        "event VARCHAR",
        "realm VARCHAR",
        "modality VARCHAR",
        "modes VARCHAR[]",
        "contexts VARCHAR[]",
        "cameo VARCHAR",
        "quad TINYINT",
        "scale DOUBLE",
        "date VARCHAR",
        "day DATE",
        "until DATE",
        "enddate DATE",
        "stated BOOLEAN",
        "actor VARCHAR",
        "recipient VARCHAR",
        "actor_country VARCHAR",
        "recipient_country VARCHAR",
        "place VARCHAR",
        "country VARCHAR",
        "latitude DOUBLE",
        "longitude DOUBLE",
        "geonameid BIGINT",
        "first_report DATE",
        "last_report DATE",
        "status VARCHAR",
        "own_status VARCHAR",
        "origins INTEGER",
        "denials INTEGER",
        "sides VARCHAR[]",
        "reports INTEGER",
        "claims INTEGER",
        "corrections INTEGER",
        "confidence DOUBLE",
        "detail VARCHAR",
        "adopts VARCHAR"
    };
    private static final String OLD = "(block IN " + Texts.LIST + " OR %s IN " + Texts.LIST + ")";
    /** Blocks of claims without a doer that events of some blocks may adopt. */
    private static final String ADOPTABLE =
            "INSERT INTO dirty_blocks SELECT DISTINCT adopts FROM events WHERE block IN " + Texts.LIST
                    + " AND adopts IN (SELECT block FROM claims) AND adopts NOT IN (SELECT block FROM dirty_blocks)";

    private final Database database;
    private final Ontology ontology;

    /** Events that were made by this run: what becomes of them within it is no news. */
    private final Set<String> fresh = new HashSet<>();

    EventTable(Database database, Ontology ontology) {
        this.database = database;
        this.ontology = ontology;
    }

    /** An event as it was before. */
    private record Before(String id, String status, Set<String> claims) {}

    /** The first step of merging: what the blocks' claims add up to, and which claims without a doer are to be looked at anew. */
    void merged(Collection<String> blocks, List<Event> events, String run) {
        String list = Texts.json(blocks);
        database.execute(ADOPTABLE, list);
        replace(blocks, List.of(), events, run);
        database.execute(ADOPTABLE, list);
    }

    /** The second: what became of claims without a doer, and of the events of other blocks that adopted or gave up some. */
    void adopted(Collection<String> blocks, Collection<String> hosts, List<Event> events, String run) {
        replace(blocks, hosts, events, run);
    }

    private void replace(Collection<String> blocks, Collection<String> ids, List<Event> events, String run) {
        String[] old = {Texts.json(blocks), Texts.json(ids)};
        Map<String, Before> before = before(old);
        database.execute(
                "INSERT INTO dirty_dyads SELECT DISTINCT least(actor_country, recipient_country) || '-' || greatest(actor_country, recipient_country)"
                        + " FROM events WHERE " + String.format(OLD, "id") + " AND actor_country <> recipient_country",
                (Object[]) old);
        if (!before.isEmpty()) {
            for (String table : List.of("parties", "origins", "memberships")) {
                database.execute("DELETE FROM " + table + " WHERE " + String.format(OLD, "event_id"), (Object[]) old);
            }
            database.execute("DELETE FROM events WHERE " + String.format(OLD, "id"), (Object[]) old);
        }
        insert(events);
        markDyads(events);
        note(before, events, run);
    }

    private Map<String, Before> before(String... old) {
        Map<String, Before> before = new HashMap<>();
        database.each(
                "SELECT id, own_status FROM events WHERE " + String.format(OLD, "id"),
                row -> before.put(row.getString(1), new Before(row.getString(1), row.getString(2), new HashSet<>())),
                (Object[]) old);
        if (!before.isEmpty()) {
            database.each(
                    "SELECT event_id, report || '/' || claim FROM memberships WHERE " + String.format(OLD, "event_id"),
                    row -> {
                        Before event = before.get(row.getString(1));
                        if (event != null) {
                            event.claims.add(row.getString(2));
                        }
                    },
                    (Object[]) old);
        }
        return before;
    }

    private void insert(List<Event> events) {
        Rows eventRows = new Rows(database, "events", EVENT);
        Rows partyRows = new Rows(
                database,
                "parties",
                "event_id VARCHAR",
                "block VARCHAR",
                "role VARCHAR",
                "name VARCHAR",
                "country VARCHAR",
                "sector VARCHAR");
        Rows originRows = new Rows(
                database,
                "origins",
                "event_id VARCHAR",
                "block VARCHAR",
                "key VARCHAR",
                "kind VARCHAR",
                "name VARCHAR",
                "side VARCHAR",
                "denies BOOLEAN");
        Rows memberRows = new Rows(
                database, "memberships", "report VARCHAR", "claim VARCHAR", "event_id VARCHAR", "block VARCHAR");
        for (Event event : events) {
            insert(event, eventRows);
            insert(event, "actor", event.actors(), partyRows);
            insert(event, "recipient", event.recipients(), partyRows);
            event.origins().forEach(origin -> insert(event, origin, false, originRows));
            event.denials().forEach(origin -> insert(event, origin, true, originRows));
            for (Statement member : event.members()) {
                memberRows.add(member.report(), member.claim().id(), event.id(), event.block());
            }
        }
        List.of(eventRows, partyRows, originRows, memberRows).forEach(Rows::flush);
    }

    private static void insert(Event event, String role, List<Party> parties, Rows rows) {
        for (Party party : parties) {
            rows.add(event.id(), event.block(), role, PartyWords.name(party), party.country(), party.sector());
        }
    }

    private static void insert(Event event, Origin origin, boolean denies, Rows rows) {
        rows.add(
                event.id(),
                event.block(),
                origin.key(),
                word(origin.kind()),
                origin.name(),
                origin.side().orElse(null),
                denies);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void insert(Event event, Rows rows) {
        Location where = event.where();
        Set<String> sides = event.origins().stream()
                .flatMap(origin -> origin.side().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        rows.add(
                event.id(),
                event.block(),
                event.event(),
                word(event.realm()),
                event.modality(),
                event.modes(),
                event.contexts(),
                event.cameo(),
                ontology.event(event.event()).quad(),
                ontology.score(event.event(), event.modes()),
                event.date(),
                Calendar.first(event.date()),
                event.end() == null ? Calendar.last(event.date()) : event.end(),
                event.end(),
                event.stated(),
                PartyWords.of(event.actors()),
                PartyWords.of(event.recipients()),
                Sides.actor(event),
                Sides.recipient(event),
                where == null ? null : where.name() == null ? where.text() : where.name(),
                where == null ? null : where.country(),
                where == null ? null : where.latitude(),
                where == null ? null : where.longitude(),
                where == null ? null : where.geonameid(),
                event.first(),
                event.last(),
                event.status().word(),
                event.status().word(),
                event.origins().size(),
                event.denials().size(),
                sides,
                event.reports(),
                event.members().size(),
                event.corrections(),
                event.confidence(),
                EventDetail.json(event),
                event.adopts());
    }

    private void markDyads(List<Event> events) {
        Rows rows = new Rows(database, "dirty_dyads", "dyad VARCHAR");
        events.stream().flatMap(event -> Sides.dyad(event).stream()).distinct().forEach(rows::add);
        rows.flush();
    }

    private void note(Map<String, Before> before, List<Event> events, String run) {
        events.stream().map(Event::id).filter(id -> !before.containsKey(id)).forEach(fresh::add);
        if (before.isEmpty()) {
            return;
        }
        Changes changes = new Changes(database, run);
        Map<String, String> now = new HashMap<>();
        Map<String, Event> byId = new HashMap<>();
        for (Event event : events) {
            byId.put(event.id(), event);
            event.members()
                    .forEach(member ->
                            now.put(member.report() + "/" + member.claim().id(), event.id()));
        }
        for (Before old : before.values()) {
            Event same = byId.get(old.id);
            if (same == null) {
                Set<String> heirs = new TreeSet<>();
                old.claims.stream().map(now::get).filter(id -> id != null).forEach(heirs::add);
                changes.note("event-replaced", old.id, null, heirs.isEmpty() ? null : String.join(" ", heirs));
            } else if (!same.status().word().equals(old.status) && !fresh.contains(old.id)) {
                changes.note("event-status", old.id, old.status, same.status().word());
            }
        }
        changes.flush();
    }
}
