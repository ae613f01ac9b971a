package org.histor.flink.output;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.histor.flink.ledger.Edition;

/**
 * Editions into a table of PostgreSQL. What was written since the last checkpoint is written again after a failure, and, being found by its key, changes nothing: the
 * table is what it would be had there been none.
 */
public final class PostgresSink implements Sink<Edition> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WAITING = 1_000;

    private final Postgres postgres;
    private final Rows rows;

    private PostgresSink(Postgres postgres, Rows rows) {
        this.postgres = postgres;
        this.rows = rows;
    }

    public static PostgresSink events(Postgres postgres) {
        return new PostgresSink(postgres, new EventRows());
    }

    public static PostgresSink links(Postgres postgres) {
        return new PostgresSink(postgres, new LinkRows());
    }

    @Override
    public SinkWriter<Edition> createWriter(WriterInitContext context) throws IOException {
        return new Writer(postgres.connect(), postgres.url(), rows);
    }

    /** For one thread. */
    private static final class Writer implements SinkWriter<Edition> {

        private final Connection connection;
        private final String url;
        private final Rows rows;
        /** Of one id only the last counts. */
        private final Map<String, Edition> waiting = new LinkedHashMap<>();

        Writer(Connection connection, String url, Rows rows) {
            this.connection = connection;
            this.url = url;
            this.rows = rows;
        }

        @Override
        public void write(Edition edition, Context context) throws IOException {
            waiting.put(edition.id(), edition);
            if (waiting.size() >= MOST_WAITING) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean atEnd) throws IOException {
            if (waiting.isEmpty()) {
                return;
            }
            // in one order by all who write, so that nobody waits for each other in a ring
            try (PreparedStatement upsert = connection.prepareStatement(rows.upsert());
                    PreparedStatement delete = connection.prepareStatement(rows.delete())) {
                for (Edition edition : new TreeMap<>(waiting).values()) {
                    if (edition.gone()) {
                        rows.key(edition, delete);
                        delete.addBatch();
                    } else {
                        rows.set(edition, upsert);
                        upsert.addBatch();
                    }
                }
                delete.executeBatch();
                upsert.executeBatch();
                connection.commit();
                waiting.clear();
            } catch (SQLException broken) {
                throw new IOException(url + ": " + broken.getMessage(), broken);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                connection.close();
            } catch (SQLException broken) {
                throw new IOException(url + ": " + broken.getMessage(), broken);
            }
        }
    }
}
