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

    /** After so many reports only a trickle is let by, in which checkpoints can be made, until there is another limit. */
    static final AtomicInteger LIMIT = new AtomicInteger();

    private static final int PAUSE = 2;
    private static final int TRICKLE = 400;

    private final boolean fails;

    /** @param fails whether to fail once, at the limit and after a checkpoint */
    Throttle(boolean fails) {
        this.fails = fails;
    }

    static void reset() {
        PASSED.set(0);
        CHECKPOINTS.set(0);
        FAILED.set(false);
        LIMIT.set(Integer.MAX_VALUE);
    }

    static boolean hasFailed() {
        return FAILED.get();
    }

    @Override
    public CodedReport map(CodedReport report) throws Exception {
        boolean beyond = PASSED.get() >= LIMIT.get();
        Thread.sleep(beyond ? TRICKLE : PAUSE);
        int passed = PASSED.incrementAndGet();
        if (fails && beyond && CHECKPOINTS.get() > 0 && FAILED.compareAndSet(false, true)) {
            LIMIT.set(Integer.MAX_VALUE);
            throw new IllegalStateException("made to fail after " + passed + " reports");
        }
        return report;
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        CHECKPOINTS.incrementAndGet();
    }
}
