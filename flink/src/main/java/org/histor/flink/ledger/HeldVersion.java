package org.histor.flink.ledger;

import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.flink.input.DayInfo;
import org.histor.flink.input.Position;
import org.histor.ledger.report.Version;
import org.jspecify.annotations.Nullable;

/** What is kept of a version of a report. */
public record HeldVersion(
        Position position,
        String id,
        String standing,
        @Nullable String coder,
        @TypeInfo(DayInfo.class) @Nullable LocalDate published,
        @TypeInfo(DayInfo.class) @Nullable LocalDate retrieved) {

    HeldVersion standing(String other) {
        return new HeldVersion(position, id, other, coder, published, retrieved);
    }

    /** As it came, before it is decided which version stands. */
    Version fresh(String key) {
        return new Version(id, key, Version.CURRENT, published, retrieved, coder);
    }
}
