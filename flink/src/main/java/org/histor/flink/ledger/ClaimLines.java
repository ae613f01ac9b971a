package org.histor.flink.ledger;

import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.flink.input.DayInfo;
import org.jspecify.annotations.Nullable;

/** The claims of one version of a report as they go out, together. @param version how many of the report came in before */
public record ClaimLines(@TypeInfo(DayInfo.class) @Nullable LocalDate published, int version, List<String> lines) {}
