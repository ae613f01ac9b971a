package org.histor.flink.ledger;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.TimerService;
import org.jspecify.annotations.Nullable;

/**
 * How long things wait and how long they are kept.
 *
 * @param streaming whether results go out while reports come in; else once, at the end
 * @param settle    how often what was touched is merged anew, where streaming
 * @param lateness  days that a report may come behind the newest; later ones go out by themselves
 * @param open      days after its last report that an event is kept for reports yet to come; 0: for ever
 */
public record Terms(boolean streaming, Duration settle, int lateness, int open) implements Serializable {

    /** All at the end, nothing forgotten. */
    public static final Terms BATCH = new Terms(false, Duration.ofSeconds(10), 0, 0);

    public Terms {
        if (open > 0 && open < lateness) {
            throw new IllegalArgumentException("events must stay open for at least as long as reports may be late: "
                    + open + " days are less than " + lateness);
        }
    }

    /** Has the key's {@code onTimer} called: soon where streaming, and in any case before the end. */
    void settleLater(TimerService timers) {
        timers.registerEventTimeTimer(Long.MAX_VALUE);
        if (streaming) {
            long now = timers.currentProcessingTime();
            timers.registerProcessingTimeTimer(now - now % settle.toMillis() + settle.toMillis());
        }
    }

    /** What a report leaves behind outlives its events by the lateness. */
    <D extends StateDescriptor<?, ?>> D forgetting(D state) {
        if (streaming && open > 0) {
            Duration days = Duration.ofDays((long) open + lateness);
            state.enableTimeToLive(StateTtlConfig.newBuilder(days).build());
        }
        return state;
    }

    /** A day as event time. */
    static long millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    boolean isLate(@Nullable LocalDate published, long watermark) {
        return streaming && published != null && millis(published) < watermark;
    }

    /** Whether what was last told on a day is closed. */
    boolean isClosed(long lastDay, long watermark) {
        return streaming
                && open > 0
                && watermark != Long.MAX_VALUE
                && Duration.ofDays(lastDay + open).toMillis() < watermark;
    }
}
