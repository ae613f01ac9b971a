package org.histor.flink.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.Collector;
import org.histor.flink.ledger.EventChange.Kind;
import org.histor.ledger.chain.Deed;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Realm;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.merge.StatusTable;
import org.histor.ledger.query.EventRow;

/** What went out of the events of a key, as the state of a keyed step, so that only what became different goes out. */
final class Sent {

    private final MapState<String, HeldEvent> events;

    Sent(RuntimeContext context) {
        events = context.getMapState(
                new MapStateDescriptor<>("events", Types.STRING, TypeInformation.of(HeldEvent.class)));
    }

    Map<String, HeldEvent> all() throws Exception {
        Map<String, HeldEvent> all = new HashMap<>();
        for (Map.Entry<String, HeldEvent> entry : events.entries()) {
            all.put(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** Whether an event is otherwise than it went out. */
    boolean isNew(Event event) throws Exception {
        HeldEvent old = events.get(event.id());
        return old == null || old.hash() != hash(event);
    }

    void is(Event event, long revision, Collector<EventChange> out) throws Exception {
        HeldEvent old = events.get(event.id());
        List<HeldDeed> deed = Deed.of(event).map(HeldDeed::of).map(List::of).orElse(List.of());
        String dyad = deed.isEmpty() ? null : deed.get(0).dyad();
        String month = event.date() == null
                ? "unknown"
                : event.date().substring(0, Math.min(7, event.date().length()));
        if (old != null && old.dyad() != null && !old.dyad().equals(dyad)) {
            out.collect(without(event.id(), revision, Kind.LEFT, old));
        }
        events.put(event.id(), new HeldEvent(hash(event), dyad, month, null));
        String carriedOut = event.realm() == Realm.FACT
                ? null
                : StatusTable.of(event.support().thatWasCarriedOut()).word();
        String line = Knowledge.JSON.line(EventRow.of(event, Knowledge.ONTOLOGY));
        out.collect(new EventChange(event.id(), revision, Kind.IS, dyad, month, line, carriedOut, deed));
    }

    /** From now on another step sends it: only its chains are to forget it, till they hear of it from there. */
    void left(String id, long revision, Collector<EventChange> out) throws Exception {
        HeldEvent old = events.get(id);
        events.remove(id);
        if (old != null && old.dyad() != null) {
            out.collect(without(id, revision, Kind.LEFT, old));
        }
    }

    /** It is no more; to be told also where another step sent it before. */
    void gone(String id, long revision, Collector<EventChange> out) throws Exception {
        HeldEvent old = events.get(id);
        events.remove(id);
        out.collect(without(id, revision, Kind.GONE, old == null ? new HeldEvent(0, null, "unknown", null) : old));
    }

    /** Another step is to send it, by a key. */
    void handedOn(Event event, String adopts) throws Exception {
        events.put(event.id(), new HeldEvent(hash(event), null, "", adopts));
    }

    void forget(String id) throws Exception {
        events.remove(id);
    }

    private static EventChange without(String id, long revision, Kind kind, HeldEvent old) {
        return new EventChange(id, revision, kind, old.dyad(), old.month(), "", null, List.of());
    }

    /** Of the members and how they stand: what an event says depends on nothing else. */
    private static long hash(Event event) {
        long hash = 1;
        for (Statement member : event.members()) {
            hash = hash * 31 + member.report().hashCode();
            hash = hash * 31 + member.claim().id().hashCode();
            hash = hash * 31 + member.standing().name().hashCode();
            hash = hash * 31 + member.copies().hashCode();
            hash = hash * 31 + member.outlet().key().hashCode();
        }
        return hash;
    }
}
