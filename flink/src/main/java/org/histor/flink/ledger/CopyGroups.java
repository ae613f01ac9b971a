package org.histor.flink.ledger;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.report.Outlets;
import org.histor.ledger.report.Print;
import org.jspecify.annotations.Nullable;

/**
 * All that hang together by being copies, under one key: what is joined at one end may reach to the other, so one task knows all groups. Only reports that
 * have a copy come here.
 */
public final class CopyGroups extends KeyedProcessFunction<Integer, CopyPair, Grouped> {

    private final Terms terms;
    private transient MapState<String, String> groupOf;
    private transient MapState<String, CopyGroup> groups;
    private transient ValueState<Long> revision;
    private transient Outlets outlets;

    public CopyGroups(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        groupOf = getRuntimeContext()
                .getMapState(terms.forgetting(new MapStateDescriptor<>("group-of", Types.STRING, Types.STRING)));
        groups = getRuntimeContext()
                .getMapState(terms.forgetting(
                        new MapStateDescriptor<>("groups", Types.STRING, TypeInformation.of(CopyGroup.class))));
        revision = getRuntimeContext().getState(new ValueStateDescriptor<>("revision", Types.LONG));
        outlets = new Outlets();
    }

    @Override
    public void processElement(CopyPair pair, Context context, Collector<Grouped> out) throws Exception {
        String one = name(pair.one());
        String other = name(pair.other());
        if (one.equals(other)) {
            return;
        }
        String least = one.compareTo(other) < 0 ? one : other;
        String greater = least.equals(one) ? other : one;
        CopyGroup kept = group(least, pair);
        CopyGroup joined = group(greater, pair);
        boolean led = Print.FIRST.compare(kept.first().print(), joined.first().print()) <= 0;
        PrintedText first = led ? kept.first() : joined.first();
        List<String> members = new ArrayList<>(kept.members());
        members.addAll(joined.members());
        groups.remove(greater);
        groups.put(least, new CopyGroup(first, members));
        for (String member : joined.members()) {
            groupOf.put(member, least);
        }
        groupOf.put(least, least);
        boolean alone = kept.members().size() == 1;
        tell(led && !alone ? joined.members() : members, least, first, out);
    }

    private String name(PrintedText text) throws Exception {
        String group = groupOf.get(text.id());
        return group == null ? text.id() : group;
    }

    private CopyGroup group(String name, CopyPair pair) throws Exception {
        CopyGroup group = groups.get(name);
        if (group != null) {
            return group;
        }
        PrintedText single = pair.one().id().equals(name) ? pair.one() : pair.other();
        return new CopyGroup(single, List.of(name));
    }

    private void tell(List<String> members, String group, PrintedText first, Collector<Grouped> out) throws Exception {
        Long last = revision.value();
        long now = last == null ? 1 : last + 1;
        revision.update(now);
        Outlet outlet = outlets.of(first.publisher(), first.key());
        @Nullable String country = outlet.country().orElse(null);
        for (String member : members) {
            out.collect(new Grouped(member, now, group, outlet.key(), country));
        }
    }
}
