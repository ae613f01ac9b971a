package org.histor.flink.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files of any kind that Histor reads, told by content, on any file system that Flink knows. A file is read by one task, whole: what lies behind it is
 * spread over all. After a restart the file is read again up to where the checkpoint was, so that each document comes exactly once.
 */
public final class DocumentFormat implements BulkFormat<Document, FileSourceSplit> {

    private static final int MOST_AT_ONCE = 32;

    @Override
    public Reader<Document> createReader(Configuration configuration, FileSourceSplit split) throws IOException {
        return new FileReader(split.path(), 0);
    }

    @Override
    public Reader<Document> restoreReader(Configuration configuration, FileSourceSplit split) throws IOException {
        long done = split.getReaderPosition()
                .map(position -> position.getRecordsAfterOffset())
                .orElse(0L);
        return new FileReader(split.path(), done);
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Document> getProducedType() {
        return TypeInformation.of(Document.class);
    }

    private static final class FileReader implements Reader<Document> {

        private final DocumentReading reading;
        private long done;

        FileReader(Path path, long done) throws IOException {
            this.reading = open(path);
            while (this.done < done && reading.next() != null) {
                this.done++;
            }
        }

        private static DocumentReading open(Path path) throws IOException {
            FileSystem files = path.getFileSystem();
            String name = path.toString();
            return ClaimReading.isClaims(name, files.open(path))
                    ? new ClaimReading(name, files.open(path))
                    : new ReportReading(name, files.open(path));
        }

        @Override
        public @Nullable RecordIterator<Document> readBatch() throws IOException {
            List<Document> batch = new ArrayList<>(MOST_AT_ONCE);
            for (Document next = reading.next(); next != null; next = reading.next()) {
                batch.add(next);
                if (batch.size() == MOST_AT_ONCE) {
                    break;
                }
            }
            if (batch.isEmpty()) {
                return null;
            }
            Iterator<Document> documents = batch.iterator();
            RecordIterator<Document> records =
                    new IteratorResultIterator<>(documents, RecordAndPosition.NO_OFFSET, done);
            done += batch.size();
            return records;
        }

        @Override
        public void close() throws IOException {
            reading.close();
        }
    }
}
