package org.histor.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.histor.ingest.Reports;
import org.histor.ingest.document.Read;
import org.jspecify.annotations.Nullable;

/** Counts documents; its last line comes even when the run is interrupted. */
final class Tally implements AutoCloseable {

    private final Console console;
    private final String unit;
    private final @Nullable Progress progress;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong coded = new AtomicLong();
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread interrupted = new Thread(() -> end("interrupted: "), "histor-tally");

    /** @param unit what is found in documents, e.g. "claims" */
    Tally(Console console, String unit) {
        this(console, unit, () -> new Progress(-1, () -> 0));
    }

    Tally(Console console, String unit, Reports reports) {
        this(console, unit, () -> new Progress(reports.bytes().orElse(-1), reports::bytesDone));
    }

    private Tally(Console console, String unit, Supplier<Progress> progress) {
        this(console, unit, console.terminals().err() && !console.terminals().out() ? progress.get() : null, true);
    }

    private Tally(Console console, String unit, @Nullable Progress progress, boolean hooked) {
        this.console = console;
        this.unit = unit;
        this.progress = progress;
        if (hooked) {
            Runtime.getRuntime().addShutdownHook(interrupted);
        }
    }

    /** For a run that ends in good order by itself when it is interrupted, and shows nothing but its progress. */
    static Tally withoutHook(Console console, String unit, Reports reports) {
        boolean watched = console.terminals().err();
        Progress progress = watched ? new Progress(reports.bytes().orElse(-1), reports::bytesDone) : null;
        return new Tally(console, unit, progress, false);
    }

    void readUnlessSkipped(Read read) {
        if (!(read instanceof Read.Skipped)) {
            read();
            step();
        }
    }

    void read() {
        read.incrementAndGet();
    }

    void coded() {
        coded.incrementAndGet();
        step();
    }

    void found(long count) {
        found.addAndGet(count);
    }

    void failed() {
        failed.incrementAndGet();
        step();
    }

    private void step() {
        if (progress != null) {
            progress.step(failed.get());
        }
    }

    /** 0 when nothing failed and something was read, else 1. */
    int status() {
        return failed.get() == 0 && read.get() > 0 ? 0 : 1;
    }

    /** How many documents failed so far. */
    int failures() {
        return (int) failed.get();
    }

    @Override
    public void close() {
        end("");
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException alreadyShuttingDown) {
            // the hook finds the tally closed
        }
    }

    private void end(String prefix) {
        if (closed.compareAndSet(false, true)) {
            if (progress != null) {
                progress.close();
            }
            console.out().flush();
            console.message(
                    prefix + "read " + read + ", coded " + coded + ", " + unit + " " + found + ", failed " + failed);
        }
    }
}
