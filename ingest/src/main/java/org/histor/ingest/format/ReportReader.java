package org.histor.ingest.format;

import java.io.IOException;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Reading;

/** Reads one format. Add one by implementing this and naming it in {@link org.histor.ingest.Reports}. */
public interface ReportReader {

    /** Whether the content is of this format, judged by how it begins. */
    boolean reads(Content content);

    /**
     * Reads the documents in the content; the content is closed by the caller.
     *
     * @param inner reads what the content holds, where it holds other documents
     */
    Reading read(Content content, Inner inner) throws IOException;

    /** Reads a document of any format that stands inside another. */
    @FunctionalInterface
    interface Inner {
        Reading read(Content content) throws IOException;
    }
}
