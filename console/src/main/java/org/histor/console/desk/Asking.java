package org.histor.console.desk;

import java.util.function.Function;
import org.histor.ledger.query.LedgerReader;

/** Puts questions to a ledger. */
interface Asking extends AutoCloseable {

    <T> T ask(Lane lane, Function<LedgerReader, T> question);

    @Override
    void close();
}
