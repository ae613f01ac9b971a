package org.histor.flink.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.histor.flink.ledger.EventChange.Kind;
import org.histor.flink.ledger.Tellings.Open;
import org.histor.ledger.merge.Event;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by {@link org.histor.ledger.merge.Block}, of claims that name a doer: merges what is told in a block into events whenever something of it was touched, and
 * sends what became different; events that may adopt claims without a doer go to {@link Adoptions} by {@link #HOSTS} and are sent from there. Events
 * that have not been told for long are closed: their statements go, and what is told of them later founds others.
 */
public final class Blocks extends KeyedProcessFunction<String, BlockEntry, EventChange> {

    public static final OutputTag<HostChange> HOSTS = new OutputTag<>("hosts", TypeInformation.of(HostChange.class));

    private final Terms terms;
    private transient Tellings tellings;
    private transient Sent sent;
    private transient ValueState<Long> revision;
    private transient Counter merges;
    private transient Counter closed;

    public Blocks(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        tellings = new Tellings(terms, getRuntimeContext());
        sent = new Sent(getRuntimeContext());
        revision = getRuntimeContext().getState(new ValueStateDescriptor<>("revision", Types.LONG));
        merges = getRuntimeContext().getMetricGroup().counter("merges");
        closed = getRuntimeContext().getMetricGroup().counter("closed");
    }

    @Override
    public void processElement(BlockEntry entry, Context context, Collector<EventChange> out) throws Exception {
        tellings.add(entry, context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<EventChange> out) throws Exception {
        context.timerService().deleteEventTimeTimer(Long.MAX_VALUE);
        List<Event> merged = settle(context, out);
        if (tellings.areForgotten()) {
            close(merged, context);
        }
    }

    private List<Event> settle(OnTimerContext context, Collector<EventChange> out) throws Exception {
        merges.inc();
        List<Event> merged = Knowledge.MERGER.merge(tellings.statements());
        Map<String, HeldEvent> before = sent.all();
        long now = revision.value() == null ? 1 : revision.value() + 1;
        revision.update(now);
        for (Event event : merged) {
            HeldEvent old = before.remove(event.id());
            if (sent.isNew(event)) {
                leave(event, old, now, context, out);
                send(event, now, context, out);
            }
        }
        for (Map.Entry<String, HeldEvent> gone : before.entrySet()) {
            String adopts = gone.getValue().adopts();
            if (adopts == null) {
                sent.gone(gone.getKey(), Revisions.of(now, 0), out);
            } else {
                sent.forget(gone.getKey());
                context.output(HOSTS, new HostChange(adopts, gone.getKey(), now, Kind.GONE, 0, List.of()));
            }
        }
        return merged;
    }

    /** An event may adopt under another key than before: where it was sent from, it is to be forgotten. */
    private void leave(
            Event event, @Nullable HeldEvent old, long now, OnTimerContext context, Collector<EventChange> out)
            throws Exception {
        if (old == null) {
            return;
        }
        if (old.adopts() == null && event.adopts() != null) {
            sent.left(event.id(), Revisions.of(now, 0), out);
        } else if (old.adopts() != null && !old.adopts().equals(event.adopts())) {
            context.output(HOSTS, new HostChange(old.adopts(), event.id(), now, Kind.LEFT, 0, List.of()));
        }
    }

    private void send(Event event, long now, OnTimerContext context, Collector<EventChange> out) throws Exception {
        String adopts = event.adopts();
        if (adopts == null) {
            sent.is(event, Revisions.of(now, 1), out);
            return;
        }
        sent.handedOn(event, adopts);
        long last = tellings.lastDay(tellings.versions(event.members()));
        List<HeldStatement> members =
                event.members().stream().map(HeldStatement::of).toList();
        context.output(HOSTS, new HostChange(adopts, event.id(), now, Kind.IS, last, members));
    }

    private void close(List<Event> merged, OnTimerContext context) throws Exception {
        List<Open> open = new ArrayList<>();
        Set<String> handedOn = new HashSet<>();
        for (Event event : merged) {
            open.add(new Open(event.id(), 0, tellings.versions(event.members())));
            if (event.adopts() != null) {
                handedOn.add(event.id());
            }
        }
        for (String id : tellings.close(open, context.timerService())) {
            sent.forget(id);
            // each is counted where it is sent from
            closed.inc(handedOn.contains(id) ? 0 : 1);
        }
    }
}
