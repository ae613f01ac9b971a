package org.histor.cli;

import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the standard error, from the second document on: a share of the bytes where their number is known, else a count. */
final class Progress implements AutoCloseable {

    private static final int PAUSE_IN_MILLISECONDS = 500;
    private static final long KILOBYTE = 1024;

    private static final long NANOS = 1_000_000_000L;

    private final long begun = System.nanoTime();
    private final long all;
    private final LongSupplier done;
    private @Nullable ProgressBar bar;
    private long documents;

    /**
     * @param all  how many bytes there are, or -1
     * @param done how many of them have been read
     */
    Progress(long all, LongSupplier done) {
        this.all = all;
        this.done = done;
    }

    /** @param failed how many documents have failed so far */
    void step(long failed) {
        documents++;
        ProgressBar shown = bar;
        if (shown == null && documents > 1) {
            shown = open();
            bar = shown;
        }
        if (shown != null) {
            if (all < 0) {
                shown.stepTo(documents);
            } else {
                shown.stepTo(Math.min(all, done.getAsLong()));
                long seconds = Math.max(1, (System.nanoTime() - begun) / NANOS);
                shown.setExtraMessage(documents + " documents, " + documents / seconds + "/s, " + failed + " failed");
            }
        }
    }

    private ProgressBar open() {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(PAUSE_IN_MILLISECONDS);
        return all < 0
                ? builder.setUnit(" documents", 1).showSpeed().build()
                : builder.setUnit(" KB", KILOBYTE).build();
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
        }
    }
}
