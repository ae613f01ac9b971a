package org.histor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.histor.report.Report;

/** The first articles of a file of reports, in whatever form {@code histor code} takes. */
final class Articles {

    private Articles() {}

    static List<Report> first(int many, Path file) {
        List<Report> articles = new ArrayList<>();
        try (Reports reports = Reports.of(List.of(file.toString()), InputStream.nullInputStream())) {
            for (Read read = reports.next(); read != null && articles.size() < many; read = reports.next()) {
                if (read instanceof Read.Received received) {
                    articles.add(received.report());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return articles;
    }
}
