package org.histor.flink.ledger;

import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.flink.input.DayInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a report says in a block, or how it stands now.
 *
 * @param revision the greater is the later, whichever arrives first
 * @param source   the report, whatever its version
 * @param claims   empty where only the rest is new
 */
public record BlockEntry(
        String block,
        String version,
        long revision,
        String source,
        @TypeInfo(DayInfo.class) @Nullable LocalDate published,
        String standing,
        String copies,
        String outlet,
        @Nullable String outletCountry,
        List<byte[]> claims) {}
