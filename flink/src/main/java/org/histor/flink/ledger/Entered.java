package org.histor.flink.ledger;

import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.flink.code.CodedClaim;
import org.histor.flink.input.DayInfo;
import org.jspecify.annotations.Nullable;

/** What of a version of a report goes on to the blocks of its claims. */
public record Entered(
        String key,
        @TypeInfo(DayInfo.class) @Nullable LocalDate published,
        String outlet,
        @Nullable String outletCountry,
        List<CodedClaim> claims) {}
