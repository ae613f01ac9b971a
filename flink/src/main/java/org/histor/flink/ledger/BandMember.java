package org.histor.flink.ledger;

import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.flink.input.DayInfo;
import org.jspecify.annotations.Nullable;

/** What is kept of a text under a band. @param hash of the whole fingerprint */
public record BandMember(
        String id, @TypeInfo(DayInfo.class) @Nullable LocalDate published, long hash) {}
