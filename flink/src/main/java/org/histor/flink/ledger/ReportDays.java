package org.histor.flink.ledger;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.histor.flink.code.CodedReport;

/**
 * The job's clock: the days on which reports were published, less the lateness. A report without a day does not move it, and neither does one from the future: a
 * misprinted year must not make all others late.
 */
public final class ReportDays implements WatermarkStrategy<CodedReport> {

    private static final Duration AHEAD = Duration.ofDays(2);

    private final Terms terms;

    public ReportDays(Terms terms) {
        this.terms = terms;
    }

    @Override
    public TimestampAssigner<CodedReport> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
        return (report, before) -> report.published() == null ? Long.MIN_VALUE : Terms.millis(report.published());
    }

    @Override
    public WatermarkGenerator<CodedReport> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context) {
        return new Clock(Duration.ofDays(terms.lateness()).toMillis(), InstantSource.system());
    }

    /** The newest day so far. */
    static final class Clock implements WatermarkGenerator<CodedReport> {

        private final long lateness;
        private final InstantSource now;
        private long newest = Long.MIN_VALUE;

        Clock(long lateness, InstantSource now) {
            this.lateness = lateness;
            this.now = now;
        }

        @Override
        public void onEvent(CodedReport report, long timestamp, WatermarkOutput output) {
            if (timestamp > newest && timestamp <= now.instant().plus(AHEAD).toEpochMilli()) {
                newest = timestamp;
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            if (newest != Long.MIN_VALUE) {
                output.emitWatermark(new Watermark(newest - lateness));
            }
        }
    }
}
