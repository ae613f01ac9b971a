package org.histor.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.histor.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

/**
 * An open ledger file: one process that writes, or any number that read. One thread uses it at a time, but for {@link #cancel}; other
 * threads of the process take {@link #another}.
 */
public final class Database implements AutoCloseable {

    /** The schema that this program writes. */
    static final int VERSION = 2;

    private static final String MEMORY = System.getProperty("histor.ledger.memory", "1GB");

    /** How a file is opened. */
    public enum Access {
        READ,
        WRITE
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface RowSink {
        void take(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Access access;
    private final Connection connection;
    private volatile @Nullable Statement running;

    private Database(Path file, Access access, Connection connection) {
        this.file = file;
        this.access = access;
        this.connection = connection;
    }

    /** @throws LedgerException saying why it cannot be opened; the file is left as it was */
    public static Database open(Path file, Access access) {
        boolean exists = Files.exists(file);
        if (access == Access.READ && !exists) {
            throw new LedgerException(file + ": there is no such ledger; histor ledger add makes one");
        }
        int version = exists ? version(file, access) : 0;
        if (access == Access.WRITE && exists && !Files.isWritable(file)) {
            throw new LedgerException(file + ": the file is read-only; change its permissions or copy it");
        }
        Database database = connect(file, access);
        if (access == Access.WRITE) {
            UnpackedEngine.sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
            database.prepare(version);
        }
        return database;
    }

    /** Looks before anything is written, so that a newer ledger comes to no harm; 0 where there is no ledger yet. */
    private static int version(Path file, Access access) {
        try (Database database = connect(file, Access.READ)) {
            List<String> tables = database.list(
                    "SELECT table_name FROM information_schema.tables WHERE table_name IN ('meta', 'dirty_dyads')",
                    row -> row.getString(1));
            if (tables.isEmpty()) {
                if (database.isEmpty() && access == Access.WRITE) {
                    return 0;
                }
                throw new LedgerException(file + ": is a database, but no ledger; name another file with --ledger");
            }
            int version = Integer.parseInt(
                    database.one("SELECT value FROM meta WHERE key = 'schema'", row -> row.getString(1)));
            if (version > VERSION) {
                throw new LedgerException(file + ": was written by a newer Histor (schema " + version
                        + ", this one knows " + VERSION + "); use that one");
            }
            if (version < VERSION && access == Access.READ) {
                throw new LedgerException(file + ": was written by an older Histor (schema " + version + ", now "
                        + VERSION + "); histor ledger add --ledger " + file + " brings it up to date");
            }
            return version;
        }
    }

    private boolean isEmpty() {
        return one("SELECT count(*) FROM information_schema.tables", row -> row.getInt(1)) == 0;
    }

    private static Database connect(Path file, Access access) {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", MEMORY);
        properties.setProperty(
                "threads", String.valueOf(Math.min(2, Runtime.getRuntime().availableProcessors())));
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("jdbc_stream_results", "true");
        if (access == Access.READ) {
            properties.setProperty("access_mode", "read_only");
        }
        try {
            return new Database(file, access, DriverManager.getConnection("jdbc:duckdb:" + file, properties));
        } catch (SQLException broken) {
            throw new LedgerException(file + ": " + Fault.describe(broken), broken);
        }
    }

    /** A further connection to the same open file: sees what was committed before each of its statements. To be closed by itself. */
    public Database another() {
        return connect(file, access);
    }

    /** Ends the statement that another thread runs here, if any; it fails there. */
    public void cancel() {
        Statement statement = running;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException gone) {
                // it ended by itself meanwhile
            }
        }
    }

    private void prepare(int version) {
        transaction(() -> {
            if (version < 1) {
                script("schema-1.sql");
            }
            if (version < 2) {
                script("schema-2.sql");
            }
            if (version == 1) {
                new Migration(this).toSchema2();
            }
            script("views.sql");
            return null;
        });
    }

    /** Work that is done wholly or not at all. */
    @FunctionalInterface
    public interface Work<T> {
        T run();
    }

    /** Does work in one transaction. */
    public <T> T transaction(Work<T> work) {
        try {
            connection.setAutoCommit(false);
            T done = work.run();
            connection.commit();
            return done;
        } catch (SQLException broken) {
            rollBack();
            throw failure(broken);
        } catch (RuntimeException | Error broken) {
            rollBack();
            throw broken;
        } finally {
            try {
                connection.setAutoCommit(true);
            } catch (SQLException broken) {
                // the cause is on its way already
            }
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // nothing was committed; the next opening replays what was
        }
    }

    private void script(String name) {
        try (InputStream stream = Database.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            for (String statement : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\\n")) {
                if (!statement.isBlank()) {
                    execute(statement);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Runs a statement; gives the number of rows it changed. */
    public int execute(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            running = statement;
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException broken) {
            throw failure(broken);
        } finally {
            running = null;
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
        List<T> rows = new ArrayList<>();
        each(sql, result -> rows.add(row.read(result)), parameters);
        return rows;
    }

    /** The first row of a query that has one. */
    public <T> T one(String sql, Row<T> row, @Nullable Object... parameters) {
        return list(sql, row, parameters).get(0);
    }

    /** Takes the rows of a query one after the other. */
    public void each(String sql, RowSink sink, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            running = statement;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.take(rows);
                }
            }
        } catch (SQLException broken) {
            throw failure(broken);
        } finally {
            running = null;
        }
    }

    /** Names of a query's columns. */
    public List<String> columns(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= statement.getMetaData().getColumnCount(); column++) {
                names.add(statement.getMetaData().getColumnName(column));
            }
            return names;
        } catch (SQLException broken) {
            throw failure(broken);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
        return statement;
    }

    private LedgerException failure(SQLException broken) {
        return new LedgerException(file + ": " + Fault.describe(broken), broken);
    }

    /** Writes what is in the log into the file, so that it can be copied. */
    public void checkpoint() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException broken) {
            throw failure(broken);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw failure(broken);
        }
    }
}
