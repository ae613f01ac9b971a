package org.histor.bench.ingest;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read;

/**
 * Whatever bytes come in, nothing is thrown. In the build each target runs on its seed alone; by hand
 * {@code JAZZER_FUZZ=1 mvn -pl bench -am test -Dtest='ReadersFuzzTest#pages' -Dsurefire.failIfNoSpecifiedTests=false} goes on for as long as
 * the target says.
 */
class ReadersFuzzTest {

    private static final Limits LIMITS = Limits.DEFAULT.withUnpacked(20 << 20, 100, 1 << 20);

    @FuzzTest(maxDuration = "60s")
    void pages(FuzzedDataProvider data) throws IOException {
        read("<html><body><article><p>It rained.</p>" + data.consumeRemainingAsString());
    }

    @FuzzTest(maxDuration = "60s")
    void feeds(FuzzedDataProvider data) throws IOException {
        read("<rss version=\"2.0\"><channel><item>" + data.consumeRemainingAsString() + "</item></channel></rss>");
    }

    @FuzzTest(maxDuration = "60s")
    void newsMl(FuzzedDataProvider data) throws IOException {
        read("<newsItem><contentSet>" + data.consumeRemainingAsString() + "</contentSet></newsItem>");
    }

    @FuzzTest(maxDuration = "60s")
    void webArchives(FuzzedDataProvider data) throws IOException {
        boolean packed = data.consumeBoolean();
        byte[] record = ("WARC/1.0\r\nWARC-Type: response\r\n" + data.consumeRemainingAsString())
                .getBytes(StandardCharsets.ISO_8859_1);
        read(packed ? gzip(record) : record);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void read(byte[] bytes) throws IOException {
        try (Reports reports = Reports.of(List.of("-"), new ByteArrayInputStream(bytes), LIMITS)) {
            for (Read read = reports.next(); read != null; read = reports.next()) {
                if (read instanceof Read.Refused refused && refused.why().startsWith("cannot be taken apart")) {
                    throw new IllegalStateException(refused.toString());
                }
            }
        }
    }
}
