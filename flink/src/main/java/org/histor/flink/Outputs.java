package org.histor.flink;

import java.time.Duration;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.histor.flink.input.Refusal;
import org.histor.flink.output.LineFiles;
import org.histor.flink.output.Postgres;
import org.histor.flink.output.PostgresSink;

/** Where a job's results go. */
public final class Outputs {

    private Outputs() {}

    /**
     * @param folder on any file system that Flink knows
     * @param roll   after which time a file is finished
     */
    public static void files(LedgerJob job, DataStream<Refusal> refused, String folder, Duration roll) {
        job.events()
                .sinkTo(LineFiles.events(new Path(folder, "events"), roll))
                .uid("event-files")
                .name("event files");
        job.links()
                .sinkTo(LineFiles.links(new Path(folder, "links"), roll))
                .uid("link-files")
                .name("link files");
        job.claims()
                .sinkTo(LineFiles.claims(new Path(folder, "claims"), roll))
                .uid("claim-files")
                .name("claim files");
        job.late()
                .sinkTo(LineFiles.refusals(new Path(folder, "late"), roll))
                .uid("late-files")
                .name("late files");
        refused.sinkTo(LineFiles.refusals(new Path(folder, "refused"), roll))
                .uid("refused-files")
                .name("refused files");
    }

    /** Events and links into tables that {@link Postgres#prepare} made. */
    public static void tables(LedgerJob job, Postgres postgres) {
        job.events().sinkTo(PostgresSink.events(postgres)).uid("event-rows").name("event rows");
        job.links().sinkTo(PostgresSink.links(postgres)).uid("link-rows").name("link rows");
    }
}
