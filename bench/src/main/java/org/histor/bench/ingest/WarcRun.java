package org.histor.bench.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;

/** How fast pages come out of a web archive, on one thread: {@code bench/run ingest.WarcRun FILE}. Reading and extraction, no coding. */
public final class WarcRun {

    private WarcRun() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        long start = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long pages = 0;
        long letters = 0;
        long refused = 0;
        try (Reports reports = Reports.of(List.of(file.toString()), InputStream.nullInputStream())) {
            for (Read read = reports.next(); read != null; read = reports.next()) {
                if (read instanceof Read.Received received) {
                    pages++;
                    letters += received.report().text().length();
                } else if (read instanceof Read.Refused) {
                    refused++;
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        double megabytes = Files.size(file) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%.0f MB, %d pages, %d refused, %d letters of text: %.1f s, %.1f s of the thread's processor time; %.1f MB/s, %.1f MB/s a core, %.0f pages/s%n",
                megabytes,
                pages,
                refused,
                letters,
                seconds,
                busy,
                megabytes / seconds,
                megabytes / busy,
                pages / busy);
    }
}
