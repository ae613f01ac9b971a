package org.histor.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read;

/** Reads what a test puts onto the standard input. */
public final class Inbox {

    private Inbox() {}

    public static List<Read> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    public static List<Read> read(byte[] bytes) {
        return read(bytes, Limits.DEFAULT);
    }

    public static List<Read> read(byte[] bytes, Limits limits) {
        List<Read> reads = new ArrayList<>();
        try (Reports reports = Reports.of(List.of("-"), new ByteArrayInputStream(bytes), limits)) {
            for (Read read = reports.next(); read != null; read = reports.next()) {
                reads.add(read);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return reads;
    }

    public static Read.Received received(String text) {
        return received(read(text).get(0));
    }

    public static Read.Received received(Read read) {
        if (read instanceof Read.Received received) {
            return received;
        }
        throw new AssertionError(String.valueOf(read));
    }

    /** Texts of the reports, and what was said of everything else. */
    public static List<String> brief(List<Read> reads) {
        return reads.stream()
                .map(read -> read instanceof Read.Received received
                        ? received.report().text()
                        : read.toString())
                .toList();
    }
}
