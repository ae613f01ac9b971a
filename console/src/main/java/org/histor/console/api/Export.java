package org.histor.console.api;

import java.util.Map;

/** Placeholder replaced below. */
final class Export {
    static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "tsv", "text/tab-separated-values; charset=utf-8",
            "jsonl", "application/x-ndjson",
            "parquet", "application/vnd.apache.parquet");

    private Export() {}
}
