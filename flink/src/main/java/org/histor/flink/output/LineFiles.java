package org.histor.flink.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.DefaultRollingPolicy;
import org.histor.flink.input.Refusal;
import org.histor.flink.ledger.ClaimLines;
import org.histor.flink.ledger.Edition;

/**
 * JSON, a line each, in folders that are named as DuckDB and others read them ({@code month=2024-05}). What stands in a finished file is there exactly once, however
 * often the job failed on the way.
 */
public final class LineFiles {

    private static final MemorySize MOST = MemorySize.ofMebiBytes(256);

    /** In which folder a record goes. */
    private interface Folder<T> extends Serializable {
        String of(T record);
    }

    private record Buckets<T>(Folder<T> folder) implements BucketAssigner<T, String> {

        @Override
        public String getBucketId(T record, Context context) {
            return folder.of(record);
        }

        @Override
        public SimpleVersionedSerializer<String> getSerializer() {
            return SimpleVersionedStringSerializer.INSTANCE;
        }
    }

    private LineFiles() {}

    private static <T> FileSink<T> sink(Path folder, Encoder<T> encoder, Folder<T> into, Duration roll) {
        return FileSink.forRowFormat(folder, encoder)
                .withBucketAssigner(new Buckets<>(into))
                .withRollingPolicy(DefaultRollingPolicy.builder()
                        .withRolloverInterval(roll)
                        .withInactivityInterval(roll)
                        .withMaxPartSize(MOST)
                        .build())
                .withOutputFileConfig(new OutputFileConfig("part", ".jsonl"))
                .build();
    }

    /**
     * Claims as {@code histor code} prints them, by day of publication. Those of a report stand together, and no file holds two versions of one.
     *
     * @param roll after which time a file is finished, with the next checkpoint
     */
    public static FileSink<ClaimLines> claims(Path folder, Duration roll) {
        Encoder<ClaimLines> encoder = (claims, out) -> {
            for (String line : claims.lines()) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        };
        return sink(
                folder,
                encoder,
                claims -> "published=" + (claims.published() == null ? "unknown" : claims.published())
                        + (claims.version() == 0 ? "" : "/version=" + (claims.version() + 1)),
                roll);
    }

    /** Events by the month of their day. Of lines with one id the one with the greatest revision and turn counts; a {@code gone} one is no more. */
    public static FileSink<Edition> events(Path folder, Duration roll) {
        return sink(folder, LineFiles::write, event -> "month=" + event.month(), roll);
    }

    public static FileSink<Edition> links(Path folder, Duration roll) {
        return sink(folder, LineFiles::write, link -> "all", roll);
    }

    private static void write(Edition edition, OutputStream out) throws IOException {
        out.write((line(edition) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The edition's line with what tells which of two is the later. */
    static String line(Edition edition) {
        String head = edition.line().isEmpty()
                ? "{\"id\":\"" + edition.id() + "\""
                : edition.line().substring(0, edition.line().length() - 1);
        return head + ",\"revision\":" + edition.revision() + ",\"turn\":" + edition.turn() + ",\"gone\":"
                + edition.gone() + "}";
    }

    /** What could not be used, with its place and reason. */
    public static FileSink<Refusal> refusals(Path folder, Duration roll) {
        Encoder<Refusal> encoder =
                (refusal, out) -> out.write((RefusalJson.line(refusal) + "\n").getBytes(StandardCharsets.UTF_8));
        return sink(folder, encoder, refusal -> "all", roll);
    }
}
