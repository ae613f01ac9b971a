package org.histor.flink;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.histor.flink.code.CodeDocuments;
import org.histor.flink.code.CodedReport;
import org.histor.flink.input.Document;
import org.histor.flink.ledger.Terms;
import org.histor.flink.output.Postgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The job {@code histor-flink}: {@code flink run histor-flink.jar --out ledger/ news/}. */
@Command(
        name = "histor-flink",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reports through the coder into events, on a Flink cluster.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flink run histor-flink.jar --out ledger/ news.jsonl crawl/      an archive, once",
            "  flink run histor-flink.jar --out s3://ledger/ --watch 30 s3://news/",
            "  flink run histor-flink.jar --kafka broker:9092 --topic news --jdbc jdbc:postgresql://db/ledger --jdbc-user histor"
        })
public final class Main implements Callable<Integer> {

    /** Where the password of the database is looked for: the command line is for everyone to read. */
    private static final String PASSWORD = "HISTOR_JDBC_PASSWORD";

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|FOLDER",
            description = "reports of any format, or claims; on any file system that Flink knows")
    private List<String> names = List.of();

    @Option(names = "--kafka", paramLabel = "HOST:PORT,…", description = "read messages of Kafka instead")
    private @Nullable String kafka;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "of Kafka; may be repeated")
    private List<String> topics = List.of();

    @Option(names = "--group", defaultValue = "histor", description = "consumer group of Kafka (default: histor)")
    private String group = "histor";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "write events, links, claims and what was refused as JSONL")
    private @Nullable String out;

    @Option(
            names = "--roll",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "finish files after (default: 60)")
    private int roll = 60;

    @Option(names = "--jdbc", paramLabel = "URL", description = "keep events and links in tables of PostgreSQL")
    private @Nullable String jdbc;

    @Option(
            names = "--jdbc-user",
            defaultValue = "histor",
            description = "(default: histor); the password is taken from " + PASSWORD)
    private String user = "histor";

    @Option(names = "--stream", description = "send results out while reports come in; implied by --kafka and --watch")
    private boolean stream;

    @Option(names = "--watch", paramLabel = "SECONDS", description = "look for new files for ever")
    private @Nullable Integer watch;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "how often what was touched is merged anew when streaming (default: 10)")
    private int settle = 10;

    @Option(
            names = "--lateness",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "how far behind the newest a report may come when streaming (default: 30)")
    private int lateness = 30;

    @Option(
            names = "--open",
            paramLabel = "DAYS",
            defaultValue = "90",
            description =
                    "how long after its last report an event stays open when streaming; 0: for ever (default: 90)")
    private int open = 90;

    private final Configuration configuration;

    Main(Configuration configuration) {
        this.configuration = configuration;
    }

    public static void main(String[] arguments) {
        run(new Configuration(), arguments);
    }

    /** Leaves by an exception, never by the exit of a JVM that is not its own. */
    static void run(Configuration configuration, String... arguments) {
        int status = new CommandLine(new Main(configuration))
                .setExecutionExceptionHandler((broken, command, parsed) -> {
                    throw broken;
                })
                .execute(arguments);
        if (status != 0) {
            throw new IllegalArgumentException("histor-flink was not called as it should be; see above");
        }
    }

    @Override
    public Integer call() throws Exception {
        check();
        boolean streaming = stream || kafka != null || watch != null;
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        environment.setRuntimeMode(streaming ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
        Terms terms = streaming ? new Terms(true, Duration.ofSeconds(settle), lateness, open) : Terms.BATCH;
        SingleOutputStreamOperator<CodedReport> reports = Inputs.coded(documents(environment));
        write(LedgerJob.of(reports, terms), reports);
        environment.execute("histor");
        return 0;
    }

    private void check() {
        if ((kafka == null) == names.isEmpty()) {
            throw wrong("name files or folders, or --kafka: one of the two");
        }
        if ((kafka == null) != topics.isEmpty()) {
            throw wrong("--kafka and --topic go together");
        }
        if (out == null && jdbc == null) {
            throw wrong("nothing would come of it; name --out, --jdbc or both");
        }
        if (settle < 1 || roll < 1 || watch != null && watch < 1) {
            throw wrong("--settle, --roll and --watch are 1 or more seconds");
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(new CommandLine(this), message);
    }

    private DataStream<Document> documents(StreamExecutionEnvironment environment) {
        return kafka == null
                ? Inputs.files(environment, names, watch == null ? null : Duration.ofSeconds(watch))
                : Inputs.messages(environment, kafka, topics, group);
    }

    private void write(LedgerJob job, SingleOutputStreamOperator<CodedReport> reports) throws IOException {
        if (out != null) {
            Outputs.files(job, reports.getSideOutput(CodeDocuments.REFUSED), out, Duration.ofSeconds(roll));
        }
        if (jdbc != null) {
            String password = Map.copyOf(System.getenv()).getOrDefault(PASSWORD, "");
            Postgres postgres = new Postgres(jdbc, user, password);
            postgres.prepare();
            Outputs.tables(job, postgres);
        }
    }
}
