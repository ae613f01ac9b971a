package org.histor.flink.input;

import java.io.IOException;
import java.io.InputStream;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.jspecify.annotations.Nullable;

/** The reports of a file of any kind that {@link Reports} knows. What holds none by its nature is passed over. */
final class ReportReading implements DocumentReading {

    private final Reports reports;
    private final String source;
    private long number;

    ReportReading(String source, InputStream stream) {
        this.source = source;
        this.reports = Reports.in(source, stream);
    }

    @Override
    public @Nullable Document next() throws IOException {
        for (Read read = reports.next(); read != null; read = reports.next()) {
            Position position = new Position(source, number);
            if (read instanceof Read.Received received) {
                number++;
                return Document.of(position, RawReport.of(received.report()));
            }
            if (read instanceof Read.Refused refused) {
                number++;
                return Document.of(position, Refusal.of(refused));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        reports.close();
    }
}
