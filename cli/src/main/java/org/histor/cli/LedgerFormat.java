package org.histor.cli;

import java.util.Locale;

/** How rows of the ledger are shown. */
enum LedgerFormat {
    TABLE,
    TSV,
    JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
