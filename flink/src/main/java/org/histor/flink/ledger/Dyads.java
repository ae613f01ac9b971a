package org.histor.flink.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.histor.flink.ledger.EventChange.Kind;
import org.histor.ledger.chain.Deed;
import org.histor.ledger.chain.Link;
import org.histor.ledger.query.EventJson;

/**
 * Keyed by two countries: finds the chains among their events, and sends events on; plans with the status that the chains give them. Deeds that no chain
 * reaches any more are forgotten.
 */
public final class Dyads extends KeyedProcessFunction<String, EventChange, Edition> {

    public static final OutputTag<Edition> LINKS = new OutputTag<>("links", TypeInformation.of(Edition.class));

    private final Terms terms;
    private transient MapState<String, HeldPlan> deeds;
    private transient MapState<String, Integer> links;
    private transient ValueState<Long> settled;

    public Dyads(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        deeds = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("deeds", Types.STRING, TypeInformation.of(HeldPlan.class)));
        links = getRuntimeContext().getMapState(new MapStateDescriptor<>("links", Types.STRING, Types.INT));
        settled = getRuntimeContext().getState(new ValueStateDescriptor<>("settled", Types.LONG));
    }

    @Override
    public void processElement(EventChange change, Context context, Collector<Edition> out) throws Exception {
        HeldPlan before = deeds.get(change.id());
        if (before != null && before.revision() > change.revision()) {
            return;
        }
        terms.settleLater(context.timerService());
        if (change.kind() != Kind.IS) {
            deeds.remove(change.id());
            if (change.kind() == Kind.GONE) {
                out.collect(edition(change, 0, ""));
            }
            return;
        }
        boolean plan = change.carriedOut() != null;
        deeds.put(
                change.id(),
                new HeldPlan(change.revision(), 0, null, change.deed().get(0), plan ? List.of(change) : List.of()));
        if (!plan) {
            out.collect(edition(change, 0, change.line()));
        }
    }

    /** An event as it goes out by itself, outside of all chains. */
    public static Edition edition(EventChange change) {
        return edition(change, 0, change.line());
    }

    private static Edition edition(EventChange change, int turn, String line) {
        return new Edition(change.id(), change.revision(), turn, change.kind() == Kind.GONE, change.month(), line);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Edition> out) throws Exception {
        context.timerService().deleteEventTimeTimer(Long.MAX_VALUE);
        Map<String, HeldPlan> held = new HashMap<>();
        for (Map.Entry<String, HeldPlan> entry : deeds.entries()) {
            held.put(entry.getKey(), entry.getValue());
        }
        List<Deed> all = new ArrayList<>(held.size());
        held.forEach((id, plan) -> all.add(plan.deed().deed(id)));
        List<Link> found = Knowledge.CHAINS.find(all);
        Set<String> carriedOut = new HashSet<>();
        found.stream()
                .filter(link -> link.kind() == Link.Kind.CARRIED_OUT)
                .forEach(link -> carriedOut.add(link.from()));
        for (Map.Entry<String, HeldPlan> entry : held.entrySet()) {
            if (!entry.getValue().change().isEmpty()) {
                decide(entry.getKey(), entry.getValue(), carriedOut.contains(entry.getKey()), out);
            }
        }
        link(found, context);
        forget(held, context.timerService().currentWatermark());
    }

    private void decide(String id, HeldPlan plan, boolean carriedOut, Collector<Edition> out) throws Exception {
        EventChange change = plan.change().get(0);
        ObjectNode event = EventJson.read(change.line());
        String own = event.path("status").asText();
        String now = carriedOut && change.carriedOut() != null ? change.carriedOut() : own;
        if (now.equals(plan.out())) {
            return;
        }
        int turn = plan.out() == null ? plan.turn() : plan.turn() + 1;
        deeds.put(id, new HeldPlan(plan.revision(), turn, now, plan.deed(), plan.change()));
        event.put("status", now);
        out.collect(edition(change, turn, event.toString()));
    }

    private void link(List<Link> found, OnTimerContext context) throws Exception {
        long now = settled.value() == null ? 1 : settled.value() + 1;
        settled.update(now);
        Set<String> gone = new HashSet<>();
        links.keys().forEach(gone::add);
        for (Link link : found) {
            String id = link.from() + " " + link.to() + " " + link.kind().word();
            gone.remove(id);
            if (!Integer.valueOf(link.days()).equals(links.get(id))) {
                links.put(id, link.days());
                context.output(LINKS, new Edition(id, now, 0, false, "", line(id, link.days())));
            }
        }
        for (String id : gone) {
            links.remove(id);
            context.output(LINKS, new Edition(id, now, 0, true, "", line(id, 0)));
        }
    }

    private static String line(String id, int days) {
        String[] parts = id.split(" ");
        return "{\"from\":\"" + parts[0] + "\",\"to\":\"" + parts[1] + "\",\"kind\":\"" + parts[2] + "\",\"days\":"
                + days + "}";
    }

    /** In silence: what nothing can follow any more goes on to stand as it went out. */
    private void forget(Map<String, HeldPlan> held, long watermark) throws Exception {
        Set<String> forgotten = new HashSet<>();
        for (Map.Entry<String, HeldPlan> entry : held.entrySet()) {
            long day = entry.getValue().deed().day().toEpochDay();
            if (terms.isClosed(day + Knowledge.CHAINS.reach(), watermark)) {
                deeds.remove(entry.getKey());
                forgotten.add(entry.getKey());
            }
        }
        if (forgotten.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>();
        links.keys().forEach(all::add);
        for (String link : all) {
            if (forgotten.contains(link.substring(0, link.indexOf(' ')))) {
                links.remove(link);
            }
        }
    }
}
