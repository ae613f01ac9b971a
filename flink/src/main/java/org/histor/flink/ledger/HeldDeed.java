package org.histor.flink.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.flink.input.DayInfo;
import org.histor.ledger.chain.Deed;
import org.histor.ledger.merge.Realm;

/** A {@link Deed} as it is sent and kept. */
public record HeldDeed(
        String event,
        List<String> modes,
        Realm realm,
        String actor,
        String recipient,
        @TypeInfo(DayInfo.class) LocalDate day,
        boolean doubted) {

    static HeldDeed of(Deed deed) {
        return new HeldDeed(
                deed.event(),
                List.copyOf(deed.modes()),
                deed.realm(),
                deed.actor(),
                deed.recipient(),
                deed.day(),
                deed.doubted());
    }

    Deed deed(String id) {
        return new Deed(id, event, Set.copyOf(modes), realm, actor, recipient, day, doubted);
    }

    String dyad() {
        return actor.compareTo(recipient) < 0 ? actor + "-" + recipient : recipient + "-" + actor;
    }
}
