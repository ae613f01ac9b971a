package org.histor.flink.output;

import java.io.IOException;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Where the tables are.
 *
 * @param url {@code jdbc:postgresql://host:5432/database}
 */
public record Postgres(String url, String user, String password) implements Serializable {

    private static final Driver DRIVER = driver();

    /** Not by way of Java's list of drivers: what is listed there outlives the job, and with it all of the job's classes. */
    private static Driver driver() {
        try {
            Driver driver = new Driver();
            if (Driver.isRegistered()) {
                Driver.deregister();
            }
            return driver;
        } catch (SQLException broken) {
            throw new IllegalStateException("the driver of PostgreSQL cannot be taken off Java's list", broken);
        }
    }

    Connection connect() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("reWriteBatchedInserts", "true");
        try {
            Connection connection = DRIVER.connect(url, properties);
            if (connection == null) {
                throw new IOException(
                        url + ": is no address of PostgreSQL; write jdbc:postgresql://host:5432/database");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException broken) {
            throw new IOException(url + ": " + broken.getMessage(), broken);
        }
    }

    /** Makes the tables where there are none. */
    public void prepare() throws IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(EventRows.TABLE);
            statement.execute(LinkRows.TABLE);
            connection.commit();
        } catch (SQLException broken) {
            throw new IOException(url + ": " + broken.getMessage(), broken);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
