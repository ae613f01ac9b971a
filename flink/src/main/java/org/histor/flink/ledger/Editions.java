package org.histor.flink.ledger;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Keyed by event: an event that moves from one pair of countries to another comes by two ways; what is out of date by now goes no further. */
public final class Editions extends KeyedProcessFunction<String, Edition, Edition> {

    private final Terms terms;
    private transient ValueState<HeldEdition> last;

    public Editions(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        last = getRuntimeContext()
                .getState(
                        terms.forgetting(new ValueStateDescriptor<>("edition", TypeInformation.of(HeldEdition.class))));
    }

    @Override
    public void processElement(Edition edition, Context context, Collector<Edition> out) throws Exception {
        HeldEdition before = last.value();
        if (before == null || edition.isLaterThan(before.revision(), before.turn())) {
            last.update(new HeldEdition(edition.revision(), edition.turn()));
            out.collect(edition);
        }
    }
}
