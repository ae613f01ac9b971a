package org.histor.flink.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.histor.flink.ledger.EventChange.Kind;
import org.histor.flink.ledger.Tellings.Open;
import org.histor.ledger.merge.Adoption.Outcome;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Statement;

/**
 * The second step of merging, keyed by {@link Event#adopts()}, which is the block of claims that name no doer: the events of other blocks adopt those that fit, and
 * the rest are merged among themselves, by {@link org.histor.ledger.merge.Adoption}. Sends what became different of both. Inputs may come in any order.
 */
public final class Adoptions extends KeyedCoProcessFunction<String, BlockEntry, HostChange, EventChange> {

    private final Terms terms;
    private transient Tellings tellings;
    private transient Sent sent;
    private transient MapState<String, HeldHost> hosts;
    /** Of each event the latest revision that came, so that an older one that comes after it is known, though the event be gone. */
    private transient MapState<String, Long> heard;

    private transient ValueState<Long> revision;
    private transient Counter adoptions;
    private transient Counter closed;

    public Adoptions(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        tellings = new Tellings(terms, getRuntimeContext());
        sent = new Sent(getRuntimeContext());
        hosts = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("hosts", Types.STRING, TypeInformation.of(HeldHost.class)));
        heard = getRuntimeContext()
                .getMapState(terms.forgetting(new MapStateDescriptor<>("heard", Types.STRING, Types.LONG)));
        revision = getRuntimeContext().getState(new ValueStateDescriptor<>("revision", Types.LONG));
        adoptions = getRuntimeContext().getMetricGroup().counter("adoptions");
        closed = getRuntimeContext().getMetricGroup().counter("closed");
    }

    @Override
    public void processElement1(BlockEntry entry, Context context, Collector<EventChange> out) throws Exception {
        tellings.add(entry, context.timerService());
    }

    @Override
    public void processElement2(HostChange change, Context context, Collector<EventChange> out) throws Exception {
        Long last = heard.get(change.id());
        if (last != null && last >= change.revision()) {
            return;
        }
        heard.put(change.id(), change.revision());
        terms.settleLater(context.timerService());
        if (change.kind() == Kind.IS) {
            hosts.put(change.id(), HeldHost.of(change));
            return;
        }
        hosts.remove(change.id());
        long now = Revisions.of(change.revision(), 0);
        if (change.kind() == Kind.LEFT) {
            sent.left(change.id(), now, out);
        } else {
            sent.gone(change.id(), now, out);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<EventChange> out) throws Exception {
        context.timerService().deleteEventTimeTimer(Long.MAX_VALUE);
        adoptions.inc();
        Map<String, HeldHost> held = new HashMap<>();
        for (Map.Entry<String, HeldHost> entry : hosts.entries()) {
            held.put(entry.getKey(), entry.getValue());
        }
        Outcome outcome = settle(held, out);
        if (tellings.areForgotten()) {
            close(held, outcome, context);
        }
    }

    private Outcome settle(Map<String, HeldHost> held, Collector<EventChange> out) throws Exception {
        List<Statement> statements = tellings.statements();
        List<Event> events = new ArrayList<>();
        for (Map.Entry<String, HeldHost> host : held.entrySet()) {
            // where there is nothing to adopt, what went out stands
            if (!statements.isEmpty() || host.getValue().isToBeSent()) {
                events.add(host.getValue().event(host.getKey()));
            }
        }
        Outcome outcome = Knowledge.ADOPTION.adopt(events, statements);
        for (Event event : outcome.events()) {
            HeldHost host = held.get(event.id());
            if (host != null && (host.isToBeSent() || sent.isNew(event))) {
                HeldHost now = host.sent(event);
                hosts.put(event.id(), now);
                sent.is(event, Revisions.of(now.revision(), now.turn()), out);
            }
        }
        orphans(outcome.orphans(), held.keySet(), out);
        return outcome;
    }

    /** Events of those that none adopted: they are of this key alone, which counts them. */
    private void orphans(List<Event> orphans, Set<String> hosts, Collector<EventChange> out) throws Exception {
        long now = revision.value() == null ? 1 : revision.value() + 1;
        revision.update(now);
        Set<String> gone = new TreeSet<>(sent.all().keySet());
        gone.removeAll(hosts);
        for (Event orphan : orphans) {
            gone.remove(orphan.id());
            if (sent.isNew(orphan)) {
                sent.is(orphan, Revisions.of(now, 1), out);
            }
        }
        for (String id : gone) {
            sent.gone(id, Revisions.of(now, 0), out);
        }
    }

    private void close(Map<String, HeldHost> held, Outcome outcome, OnTimerContext context) throws Exception {
        Map<String, Set<String>> adopted = new HashMap<>();
        for (Event event : outcome.events()) {
            adopted.put(event.id(), tellings.versions(event.members()));
        }
        long today = Tellings.day(context.timerService().currentWatermark());
        List<Open> open = new ArrayList<>();
        for (String id : held.keySet()) {
            HeldHost host = hosts.get(id);
            if (host.lastDay() == Told.SOME_DAY && today != Told.SOME_DAY) {
                host = host.on(today);
                hosts.put(id, host);
            }
            open.add(new Open(id, host.lastDay(), adopted.getOrDefault(id, Set.of())));
        }
        for (Event orphan : outcome.orphans()) {
            open.add(new Open(orphan.id(), 0, tellings.versions(orphan.members())));
        }
        for (String id : tellings.close(open, context.timerService())) {
            closed.inc();
            hosts.remove(id);
            sent.forget(id);
        }
    }
}
