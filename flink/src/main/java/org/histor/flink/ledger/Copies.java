package org.histor.flink.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/** Keyed by version: holds its text once, and compares it with those that met it in a band. */
public final class Copies extends KeyedCoProcessFunction<String, PrintedText, Probe, CopyPair> {

    private static final int REMEMBERED = 20_000;

    private final Terms terms;
    private transient ValueState<HeldText> state;
    /** Copies meet in up to sixteen bands. To have forgotten that costs a second look and changes nothing. */
    private transient Map<String, Boolean> compared;

    public Copies(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        state = getRuntimeContext()
                .getState(terms.forgetting(new ValueStateDescriptor<>("text", TypeInformation.of(HeldText.class))));
        compared = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public void processElement1(PrintedText text, Context context, Collector<CopyPair> out) throws Exception {
        HeldText before = state.value();
        state.update(new HeldText(List.of(text), List.of()));
        if (before != null) {
            before.waiting().forEach(other -> compare(text, other, out));
        }
    }

    @Override
    public void processElement2(Probe probe, Context context, Collector<CopyPair> out) throws Exception {
        HeldText before = state.value();
        if (before != null && !before.text().isEmpty()) {
            compare(before.text().get(0), probe.text(), out);
            return;
        }
        List<PrintedText> waiting = new ArrayList<>(before == null ? List.of() : before.waiting());
        waiting.add(probe.text());
        state.update(new HeldText(List.of(), waiting));
    }

    private void compare(PrintedText text, PrintedText other, Collector<CopyPair> out) {
        String pair = text.id() + other.id();
        if (compared.putIfAbsent(pair, Boolean.TRUE) == null && text.isCopyOf(other)) {
            out.collect(new CopyPair(text.withoutText(), other.withoutText()));
        }
    }
}
