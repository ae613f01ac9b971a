package org.histor.cli;

import java.io.IOException;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Reading;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/** Something to work on, or why it cannot be. */
sealed interface Item<T> {

    /** @param where file and line, @param id what the user calls it */
    record Good<T>(String where, String id, T value) implements Item<T> {}

    record Bad<T>(Read.Refused refused) implements Item<T> {}

    /** Gives one item after the other, then null. */
    @FunctionalInterface
    interface Source<T> {
        @Nullable
        Item<T> next() throws IOException;
    }

    /** Documents as items; what an archive holds beside them is passed over. */
    static Source<Report> reports(Reading reading) {
        return () -> {
            Read read = reading.next();
            while (read instanceof Read.Skipped) {
                read = reading.next();
            }
            if (read instanceof Read.Received received) {
                return new Good<>(received.where(), received.report().id(), received.report());
            }
            return read == null ? null : new Bad<>((Read.Refused) read);
        };
    }
}
