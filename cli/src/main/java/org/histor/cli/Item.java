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
        Source<Read.Received> received = received(reading);
        return () -> {
            Item<Read.Received> item = received.next();
            if (item instanceof Good<Read.Received> good) {
                return new Good<>(good.where(), good.id(), good.value().report());
            }
            return item == null ? null : new Bad<>(((Bad<Read.Received>) item).refused());
        };
    }

    /** The same with what the documents say of themselves. */
    static Source<Read.Received> received(Reading reading) {
        return () -> {
            Read read = reading.next();
            while (read instanceof Read.Skipped) {
                read = reading.next();
            }
            if (read instanceof Read.Received received) {
                return new Good<>(received.where(), received.report().id(), received);
            }
            return read == null ? null : new Bad<>((Read.Refused) read);
        };
    }
}
