package org.histor.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.histor.Coding;
import org.histor.ingest.Intake;
import org.histor.ingest.Intake.Decision;
import org.histor.ingest.document.Read;
import org.histor.ingest.watch.Harvest;
import org.jspecify.annotations.Nullable;

/** Codes what a watcher brings, and puts it into the ledger. */
final class WatchHarvest implements Harvest {

    private final Intake intake;
    private final LedgerSink sink;
    private final Supplier<Engine> engine;
    private final Console console;

    WatchHarvest(Intake intake, LedgerSink sink, Supplier<Engine> engine, Console console) {
        this.intake = intake;
        this.sink = sink;
        this.engine = engine;
        this.console = console;
    }

    @Override
    public void take(Read read) {
        if (read instanceof Read.Refused refused) {
            console.message("histor: " + refused);
            return;
        }
        Optional<Decision> decision = intake.decide(read);
        if (decision.isPresent() && !(decision.get() instanceof Decision.Pass)) {
            sink.take(new IngestCommand.Done(decision.get(), coding(decision.get())));
        }
    }

    /** One report that cannot be coded is kept without claims, and the watch goes on. */
    private @Nullable Coding coding(Decision decision) {
        if (!(decision instanceof Decision.Code code)) {
            return null;
        }
        try {
            return engine.get().code(code.received().report());
        } catch (RuntimeException | StackOverflowError broken) {
            console.message("histor: " + code.received().where() + ": " + Failure.describe(broken));
            return null;
        }
    }

    @Override
    public void flush() {
        sink.finish(true);
    }
}
