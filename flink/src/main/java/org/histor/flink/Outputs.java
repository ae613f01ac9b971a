package org.histor.flink;

import java.time.Duration;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.histor.flink.input.Refusal;
import org.histor.flink.output.LineFiles;

/** Where a job's results go. @param folder on any file system that Flink knows; @param roll after which time a file is finished */
record Outputs(String folder, Duration roll) {

    void files(LedgerJob job, DataStream<Refusal> refused) {
        job.events()
                .sinkTo(LineFiles.events(below("events"), roll))
                .uid("event-files")
                .name("event files");
        job.links()
                .sinkTo(LineFiles.links(below("links"), roll))
                .uid("link-files")
                .name("link files");
        job.claims()
                .sinkTo(LineFiles.claims(below("claims"), roll))
                .uid("claim-files")
                .name("claim files");
        job.late()
                .sinkTo(LineFiles.refusals(below("late"), roll))
                .uid("late-files")
                .name("late files");
        refused.sinkTo(LineFiles.refusals(below("refused"), roll))
                .uid("refused-files")
                .name("refused files");
    }

    private Path below(String name) {
        return new Path(folder, name);
    }
}
