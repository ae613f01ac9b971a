package org.histor.flink.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.histor.flink.code.CodedClaim;
import org.jspecify.annotations.Nullable;

/** Keyed by version: sends its claims to their blocks, and after them whatever becomes of the version. Both inputs may come in any order. */
public final class Standings extends KeyedCoProcessFunction<String, VersionChange, Grouped, BlockEntry> {

    private final Terms terms;
    private transient ValueState<HeldStanding> state;

    public Standings(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        state = getRuntimeContext()
                .getState(terms.forgetting(
                        new ValueStateDescriptor<>("standing", TypeInformation.of(HeldStanding.class))));
    }

    private HeldStanding held() throws Exception {
        HeldStanding held = state.value();
        return held == null ? HeldStanding.NOTHING : held;
    }

    @Override
    public void processElement1(VersionChange change, Context context, Collector<BlockEntry> out) throws Exception {
        HeldStanding before = held();
        HeldStanding now = before.with(change);
        if (change.entered().isEmpty() || change.revision() < before.arrived()) {
            update(change.id(), before, now, out);
            return;
        }
        Entered entered = change.entered().get(0);
        Map<String, List<byte[]>> byBlock = new LinkedHashMap<>();
        for (CodedClaim claim : entered.claims()) {
            byBlock.computeIfAbsent(claim.block(), block -> new ArrayList<>()).add(claim.claim());
        }
        HeldStanding sent =
                now.entered(change, entered, List.copyOf(byBlock.keySet())).sentOnceMore();
        state.update(sent);
        byBlock.forEach((block, claims) -> out.collect(entry(block, change.id(), sent, entered, claims)));
    }

    @Override
    public void processElement2(Grouped group, Context context, Collector<BlockEntry> out) throws Exception {
        HeldStanding before = held();
        update(group.id(), before, before.with(group), out);
    }

    private void update(String id, HeldStanding before, HeldStanding now, Collector<BlockEntry> out) throws Exception {
        if (now == before) {
            return;
        }
        boolean same = Objects.equals(now.standing(), before.standing())
                && Objects.equals(now.copies(), before.copies())
                && Objects.equals(now.outlet(), before.outlet());
        HeldStanding sent = same ? now : now.sentOnceMore();
        state.update(sent);
        if (!same) {
            now.blocks().forEach(block -> out.collect(entry(block, id, sent, null, List.of())));
        }
    }

    private static BlockEntry entry(
            String block, String id, HeldStanding held, @Nullable Entered entered, List<byte[]> claims) {
        return new BlockEntry(
                block,
                id,
                held.sent(),
                text(held.key()),
                entered == null ? null : entered.published(),
                text(held.standing()),
                text(held.copies()),
                text(held.outlet()),
                held.outletCountry(),
                claims);
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
