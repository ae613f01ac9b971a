package org.histor.flink;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.histor.flink.code.CodeDocuments;
import org.histor.flink.code.CodedReport;
import org.histor.flink.input.Document;
import org.histor.flink.input.DocumentFormat;
import org.histor.flink.input.MessageReading;
import org.jspecify.annotations.Nullable;

/** Where a job's documents come from. */
public final class Inputs {

    private Inputs() {}

    /**
     * Files, and folders with all below them.
     *
     * @param watch how often to look for new ones; null: read what is there, then end
     */
    public static DataStream<Document> files(
            StreamExecutionEnvironment environment, List<String> names, @Nullable Duration watch) {
        FileSource.FileSourceBuilder<Document> files = FileSource.forBulkFileFormat(
                new DocumentFormat(), names.stream().map(Inputs::path).toArray(Path[]::new));
        if (watch != null) {
            files.monitorContinuously(watch);
        }
        return environment
                .fromSource(files.build(), WatermarkStrategy.noWatermarks(), "files")
                .uid("files");
    }

    /** A name without a scheme is one of this machine's files. */
    private static Path path(String name) {
        return name.contains("://") || name.startsWith("file:")
                ? new Path(name)
                : new Path(
                        java.nio.file.Path.of(name).toAbsolutePath().normalize().toUri());
    }

    /** Messages of Kafka, from the first on; after a restart from where the checkpoint was. */
    public static DataStream<Document> messages(
            StreamExecutionEnvironment environment, String servers, List<String> topics, String group) {
        KafkaSource<Document> messages = KafkaSource.<Document>builder()
                .setBootstrapServers(servers)
                .setTopics(topics)
                .setGroupId(group)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new MessageReading())
                .build();
        return environment
                .fromSource(messages, WatermarkStrategy.noWatermarks(), "messages")
                .uid("messages");
    }

    /** One file is read by one task; its documents are coded by all. */
    public static SingleOutputStreamOperator<CodedReport> coded(DataStream<Document> documents) {
        return documents
                .rebalance()
                .process(new CodeDocuments(), TypeInformation.of(CodedReport.class))
                .uid("code")
                .name("code");
    }
}
