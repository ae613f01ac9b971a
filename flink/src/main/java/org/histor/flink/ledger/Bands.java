package org.histor.flink.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.histor.ledger.report.Print;

/**
 * Keyed by band: who meets here may be copies. Of texts that are the same word for word and of one day the first stands for all, for whoever is a copy of one is
 * a copy of each; so a report that two hundred outlets print costs two hundred looks and not twenty thousand.
 */
public final class Bands extends KeyedProcessFunction<Long, BandEntry, Probe> {

    private final Terms terms;
    private transient ValueState<BandMembers> state;

    public Bands(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void open(OpenContext context) {
        state = getRuntimeContext()
                .getState(terms.forgetting(new ValueStateDescriptor<>("band", TypeInformation.of(BandMembers.class))));
    }

    @Override
    public void processElement(BandEntry entry, Context context, Collector<Probe> out) throws Exception {
        PrintedText text = entry.text();
        BandMember fresh = new BandMember(text.id(), text.published(), hash(text.fingerprint()));
        BandMembers before = state.value();
        List<BandMember> members = before == null ? List.of() : before.members();
        for (BandMember member : members) {
            if (member.hash() == fresh.hash() && Objects.equals(member.published(), fresh.published())) {
                out.collect(new Probe(member.id(), text));
                return;
            }
        }
        for (BandMember member : members) {
            if (Print.areNear(member.published(), fresh.published())) {
                out.collect(new Probe(member.id(), text));
            }
        }
        List<BandMember> more = new ArrayList<>(members);
        more.add(fresh);
        state.update(new BandMembers(more));
    }

    /** FNV-1a, eight bytes at a time, mixed. */
    static long hash(byte[] bytes) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        long hash = 0xcbf29ce484222325L;
        while (left.remaining() >= Long.BYTES) {
            hash = (hash ^ left.getLong()) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
