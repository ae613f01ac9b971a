package org.histor.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.histor.flink.code.CodedReport;
import org.histor.flink.output.Postgres;
import org.histor.ledger.ReportClaims;
import org.junit.jupiter.api.Test;

/** The tables of PostgreSQL: those of the one machine, and after a replay of the whole input the same, row by row. */
class PostgresTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int REPORTS = 400;

    @Test
    void aReplayLeavesTheTablesAsTheyAre() throws Exception {
        Optional<Path> programs = PostgresServer.programs();
        assumeTrue(programs.isPresent(), "no PostgreSQL here: apt install postgresql");
        Path folder = Files.createTempDirectory("histor-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (PostgresServer server = PostgresServer.start(programs.get(), folder);
                Cluster cluster = Cluster.of(1, 2)) {
            Throttle.reset();
            Postgres postgres = server.postgres();
            postgres.prepare();
            List<ReportClaims> reports = MadeReports.of(REPORTS, 4);
            Results expected = Results.ofLedger(folder.resolve("one.duckdb"), reports);
            cluster.run(job(postgres, reports, 1, folder, new Throttle(false)));
            assertEquals(parsed(expected), events(postgres));
            List<String> before = rows(postgres);
            assertTrue(before.size() > expected.events().size(), "there are links too");
            Throttle.LIMIT.set(REPORTS / 2 + Throttle.PASSED.get());
            cluster.run(job(postgres, reports, 2, folder, new Throttle(true)));
            assertTrue(Throttle.hasFailed(), "the replay was to fail on the way");
            assertEquals(before, rows(postgres));
        } finally {
            delete(folder);
        }
    }

    private static StreamExecutionEnvironment job(
            Postgres postgres, List<ReportClaims> reports, long seed, Path folder, Throttle throttle) {
        StreamExecutionEnvironment environment = Cluster.environment(true, 2, folder.resolve("checkpoints" + seed));
        TypeInformation<CodedReport> type = TypeInformation.of(CodedReport.class);
        DataStream<CodedReport> source = environment
                .fromData(MadeJob.packed(reports, seed), type)
                .setParallelism(1)
                .map(throttle, type)
                .setParallelism(1);
        Outputs.tables(LedgerJob.of(source.rebalance(), MadeJob.STREAM), postgres);
        return environment;
    }

    private static Map<String, Object> parsed(Results results) throws IOException {
        Map<String, Object> parsed = new TreeMap<>();
        for (Map.Entry<String, String> event : results.events().entrySet()) {
            parsed.put(event.getKey(), MAPPER.readTree(event.getValue()));
        }
        return parsed;
    }

    private static Map<String, Object> events(Postgres postgres) throws IOException, SQLException {
        Map<String, Object> events = new TreeMap<>();
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, detail FROM events")) {
            while (rows.next()) {
                events.put(rows.getString(1), MAPPER.readTree(rows.getString(2)));
            }
        }
        return events;
    }

    private static List<String> rows(Postgres postgres) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT e::text FROM events e UNION ALL SELECT l::text FROM links l ORDER BY 1")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static Connection connect(Postgres postgres) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", postgres.user());
        return new org.postgresql.Driver().connect(postgres.url(), properties);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
