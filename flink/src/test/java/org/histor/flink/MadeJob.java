package org.histor.flink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.histor.flink.code.CodedReport;
import org.histor.flink.code.Engine;
import org.histor.flink.input.Position;
import org.histor.flink.input.Refusal;
import org.histor.flink.ledger.Terms;
import org.histor.ledger.ReportClaims;

/** A job over reports that are there already, in an order of their own. */
record MadeJob(Terms terms, int parallelism, Throttle throttle) {

    static final Terms STREAM = new Terms(true, Duration.ofMillis(200), MadeReports.DAYS + 1, 200);

    /** The reports as they stand in a file, shuffled. */
    static List<CodedReport> packed(List<ReportClaims> reports, long seed) {
        Engine engine = new Engine();
        List<CodedReport> packed = new ArrayList<>();
        for (int number = 0; number < reports.size(); number++) {
            packed.add(engine.pack(reports.get(number), new Position("made", number)));
        }
        Collections.shuffle(packed, new Random(seed));
        return packed;
    }

    StreamExecutionEnvironment environment(List<CodedReport> reports, Path folder) {
        StreamExecutionEnvironment environment =
                Cluster.environment(terms.streaming(), parallelism, folder.resolve("checkpoints"));
        TypeInformation<CodedReport> type = TypeInformation.of(CodedReport.class);
        DataStream<CodedReport> source = environment
                .fromData(reports, type)
                .uid("made")
                .setParallelism(1)
                .map(throttle, type)
                .uid("throttle")
                .setParallelism(1);
        DataStream<Refusal> none = source.filter(report -> false)
                .uid("nothing")
                .map(report -> new Refusal(report.id(), "", ""), TypeInformation.of(Refusal.class))
                .uid("none");
        Outputs.files(
                LedgerJob.of(source.rebalance(), terms), none, folder.toUri().toString(), Duration.ofSeconds(1));
        return environment;
    }
}
