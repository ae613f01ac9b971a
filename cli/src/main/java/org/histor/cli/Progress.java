package org.histor.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the standard error, from the second document on. */
final class Progress implements AutoCloseable {

    private static final int PAUSE_IN_MILLISECONDS = 500;

    private @Nullable ProgressBar bar;
    private boolean first = true;

    void step() {
        ProgressBar shown = bar;
        if (shown == null && !first) {
            shown = new ProgressBarBuilder()
                    .setTaskName("coding")
                    .setInitialMax(-1)
                    .setUnit(" documents", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(PAUSE_IN_MILLISECONDS)
                    .showSpeed()
                    .build();
            shown.step();
            bar = shown;
        }
        first = false;
        if (shown != null) {
            shown.step();
        }
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
        }
    }
}
