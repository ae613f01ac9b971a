package org.histor.flink.ledger;

import org.jspecify.annotations.Nullable;

/** What group of copies a version of a report is in. @param revision the greater is the later */
public record Grouped(
        String id,
        long revision,
        String copies,
        String outlet,
        @Nullable String outletCountry) {}
