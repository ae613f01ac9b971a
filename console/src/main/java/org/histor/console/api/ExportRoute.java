package org.histor.console.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.ledger.export.Export;
import org.histor.ledger.query.EventCells;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;

/** Events or claims as a file. */
final class ExportRoute {

    /** What a format is called on the web. */
    static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            "csv", "text/csv; charset=utf-8",
            "tsv", "text/tab-separated-values; charset=utf-8",
            "jsonl", "application/x-ndjson",
            "parquet", "application/vnd.apache.parquet"));

    private final Filters filters;

    ExportRoute(Filters filters) {
        this.filters = filters;
    }

    Route route() {
        return new Route(
                Route.Method.GET,
                "/export",
                "All events or claims that the filters let through, as a file",
                filters.and(
                        Parameter.word("view", List.of("events", "claims"), "what to export (events)"),
                        Parameter.word("format", List.copyOf(TYPES.keySet()), "how (csv)")),
                new Route.Attachment(this::file));
    }

    private Route.File file(Call call, LedgerReader reader) {
        String view = call.one("view", "events");
        String format = call.one("format", "csv");
        Filter filter = filters.read(call).withLimit(0);
        try {
            Path file = Files.createTempFile("histor-", "." + format);
            try {
                write(view.equals("events"), format, filter, reader, file);
            } catch (RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
            return new Route.File("histor-" + view + "." + format, TYPES.getOrDefault(format, "text/plain"), file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(boolean events, String format, Filter filter, LedgerReader reader, Path file)
            throws IOException {
        if (format.equals("parquet")) {
            parquet(events, filter, reader, file);
            return;
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            if (format.equals("jsonl")) {
                EventJson json = new EventJson();
                if (events) {
                    reader.events(filter, row -> print(json.line(row) + "\n", out));
                } else {
                    reader.claims(filter, row -> print(json.line(row) + "\n", out));
                }
            } else {
                Sheet sheet = format.equals("csv") ? Sheet.COMMAS : Sheet.TABS;
                print(sheet.line(events ? EventCells.NAMES : Columns.OF_CLAIMS), out);
                if (events) {
                    reader.events(filter, row -> print(sheet.line(EventCells.of(row)), out));
                } else {
                    reader.claims(filter, row -> print(sheet.line(Columns.of(row)), out));
                }
            }
        }
    }

    /** The store writes the file itself; it wants a name that is not there yet. */
    private static void parquet(boolean events, Filter filter, LedgerReader reader, Path file) throws IOException {
        Files.delete(file);
        Export export = new Export(reader);
        if (events) {
            export.parquet(filter, file);
        } else {
            export.claims(filter, file);
        }
    }

    private static void print(String line, BufferedWriter out) {
        try {
            out.write(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
