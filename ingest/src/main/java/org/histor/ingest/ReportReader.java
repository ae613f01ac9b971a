package org.histor.ingest;

import java.io.IOException;

/** Reads one format. Add one by implementing this and naming it in {@link Reports}. */
public interface ReportReader {

    /** Whether the content is of this format, judged by how it begins. */
    boolean reads(Content content);

    /** Reads the documents in the content; the content is closed by the caller. */
    Reading read(Content content) throws IOException;
}
