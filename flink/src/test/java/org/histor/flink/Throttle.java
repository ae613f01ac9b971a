package org.histor.flink;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.histor.flink.code.CodedReport;

/** Lets reports by one after the other, counts them, and fails once where that is asked for. Static, for the test is in the same JVM. */
final class Throttle extends RichMapFunction<CodedReport, CodedReport> implements CheckpointListener {

    static final AtomicInteger PASSED = new AtomicInteger();
    static final AtomicInteger CHECKPOINTS = new AtomicInteger();
    private static final AtomicBoolean FAILED = new AtomicBoolean();

    private final long nanos;
    private final int failAfter;

    /** @param failAfter how many reports to let by before; it waits for a checkpoint too */
    Throttle(long nanos, int failAfter) {
        this.nanos = nanos;
        this.failAfter = failAfter;
    }

    static void reset() {
        PASSED.set(0);
        CHECKPOINTS.set(0);
        FAILED.set(false);
    }

    static boolean hasFailed() {
        return FAILED.get();
    }

    @Override
    public CodedReport map(CodedReport report) throws Exception {
        Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        int passed = PASSED.incrementAndGet();
        if (passed > failAfter && CHECKPOINTS.get() > 0 && FAILED.compareAndSet(false, true)) {
            throw new IllegalStateException("made to fail after " + passed + " reports");
        }
        return report;
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        CHECKPOINTS.incrementAndGet();
    }
}
