package org.histor.flink.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.histor.flink.ledger.EventChange.Kind;
import org.histor.ledger.chain.Deed;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Realm;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.merge.StatusTable;
import org.histor.ledger.query.EventRow;

/**
 * Keyed by {@link org.histor.ledger.merge.Block}: merges what is told in a block into events whenever something of it was touched, and sends what became different. Events
 * that have not been told for long are closed: their statements go, and what is told of them later founds others.
 */
public final class Blocks extends KeyedProcessFunction<String, BlockEntry, EventChange> {

    private final Terms terms;
    private transient MapState<String, Told> told;
    private transient MapState<String, HeldEvent> events;
    private transient ValueState<Long> revision;
    private transient ValueState<Long> closing;
    private transient Counter merges;
    private transient Counter closed;

    public Blocks(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        told = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("told", Types.STRING, TypeInformation.of(Told.class)));
        events = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("events", Types.STRING, TypeInformation.of(HeldEvent.class)));
        revision = getRuntimeContext().getState(new ValueStateDescriptor<>("revision", Types.LONG));
        closing = getRuntimeContext().getState(new ValueStateDescriptor<>("closing", Types.LONG));
        merges = getRuntimeContext().getMetricGroup().counter("merges");
        closed = getRuntimeContext().getMetricGroup().counter("closed");
    }

    @Override
    public void processElement(BlockEntry entry, Context context, Collector<EventChange> out) throws Exception {
        long watermark = context.timerService().currentWatermark();
        Told before = told.get(entry.version());
        if (before == null && entry.claims().isEmpty() && watermark > Long.MIN_VALUE && terms.streaming()) {
            // of a report whose events are closed, or which is yet to come: its claims will bring the standing with
            // them
            return;
        }
        long today = day(watermark);
        told.put(entry.version(), before == null ? Told.of(entry, today) : before.with(entry, today));
        terms.settleLater(context.timerService());
    }

    private static long day(long watermark) {
        return watermark == Long.MIN_VALUE || watermark == Long.MAX_VALUE
                ? Told.SOME_DAY
                : Instant.ofEpochMilli(watermark)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toEpochDay();
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<EventChange> out) throws Exception {
        context.timerService().deleteEventTimeTimer(Long.MAX_VALUE);
        List<Event> merged = settle(out);
        close(merged, context);
    }

    private List<Event> settle(Collector<EventChange> out) throws Exception {
        merges.inc();
        List<Statement> statements = new ArrayList<>();
        for (Map.Entry<String, Told> entry : told.entries()) {
            entry.getValue().statements(entry.getKey()).forEach(statements::add);
        }
        List<Event> merged = Knowledge.MERGER.merge(statements);
        Map<String, HeldEvent> before = new HashMap<>();
        for (Map.Entry<String, HeldEvent> entry : events.entries()) {
            before.put(entry.getKey(), entry.getValue());
        }
        long now = revision.value() == null ? 1 : revision.value() + 1;
        revision.update(now);
        for (Event event : merged) {
            HeldEvent old = before.remove(event.id());
            send(event, old, now, out);
        }
        for (Map.Entry<String, HeldEvent> gone : before.entrySet()) {
            events.remove(gone.getKey());
            HeldEvent old = gone.getValue();
            out.collect(new EventChange(gone.getKey(), now, Kind.GONE, old.dyad(), old.month(), "", null, List.of()));
        }
        return merged;
    }

    private void send(Event event, HeldEvent old, long now, Collector<EventChange> out) throws Exception {
        long hash = hash(event);
        if (old != null && old.hash() == hash) {
            return;
        }
        List<HeldDeed> deed = Deed.of(event).map(HeldDeed::of).map(List::of).orElse(List.of());
        String dyad = deed.isEmpty() ? null : deed.get(0).dyad();
        String month = event.date() == null
                ? "unknown"
                : event.date().substring(0, Math.min(7, event.date().length()));
        if (old != null && old.dyad() != null && !old.dyad().equals(dyad)) {
            out.collect(new EventChange(event.id(), now, Kind.LEFT, old.dyad(), old.month(), "", null, List.of()));
        }
        events.put(event.id(), new HeldEvent(hash, dyad, month));
        String carriedOut = event.realm() == Realm.FACT
                ? null
                : StatusTable.of(event.support().thatWasCarriedOut()).word();
        String line = Knowledge.JSON.line(EventRow.of(event, Knowledge.ONTOLOGY));
        out.collect(new EventChange(event.id(), now, Kind.IS, dyad, month, line, carriedOut, deed));
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

    /** Forgets what belongs to events that are closed, and wakes up when the next one is. */
    private void close(List<Event> merged, OnTimerContext context) throws Exception {
        if (!terms.streaming() || terms.open() == 0) {
            return;
        }
        long watermark = context.timerService().currentWatermark();
        Set<String> open = new HashSet<>();
        List<Event> done = new ArrayList<>();
        long earliest = Long.MAX_VALUE;
        for (Event event : merged) {
            long last = lastDay(event, day(watermark));
            if (terms.isClosed(last, watermark)) {
                done.add(event);
            } else {
                event.members().forEach(member -> open.add(member.report()));
                earliest = Math.min(earliest, last);
            }
        }
        for (Event event : done) {
            // a report says two things: as long as one is open, it stays, and with it what else it founds
            if (event.members().stream().noneMatch(member -> open.contains(member.report()))) {
                forget(event);
            }
        }
        wake(earliest, context);
    }

    private long lastDay(Event event, long today) throws Exception {
        long last = 0;
        for (Statement member : event.members()) {
            Told by = told.get(member.report());
            if (by != null && by.day() == Told.SOME_DAY && today != Told.SOME_DAY) {
                by = by.on(today);
                told.put(member.report(), by);
            }
            last = Math.max(last, by == null ? 0 : by.day());
        }
        return last;
    }

    private void forget(Event event) throws Exception {
        closed.inc();
        events.remove(event.id());
        for (Statement member : event.members()) {
            told.remove(member.report());
        }
    }

    private void wake(long earliest, OnTimerContext context) throws Exception {
        if (earliest >= Told.SOME_DAY) {
            return;
        }
        long due = Duration.ofDays(earliest + terms.open() + 1).toMillis();
        Long set = closing.value();
        if (set == null || due > set) {
            closing.update(due);
            context.timerService().registerEventTimeTimer(due);
        }
    }
}
