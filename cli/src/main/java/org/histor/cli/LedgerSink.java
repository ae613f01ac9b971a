package org.histor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.histor.claim.Claim;
import org.histor.ingest.Intake.Decision;
import org.histor.ingest.Journal;
import org.histor.ingest.document.Read;
import org.histor.ledger.Imprint;
import org.histor.ledger.Ledger;
import org.histor.ledger.Transcript;
import org.histor.report.Report;

/** Puts decisions into the ledger, and notes in a journal beside it which are safe there. For one thread. */
final class LedgerSink implements AutoCloseable {

    private static final int REPORTS_BETWEEN_FLUSHES = 500;

    private final Ledger ledger;
    private final Journal journal;
    private final Transcript transcript = new Transcript();
    private int sinceFlush;

    private LedgerSink(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    /** @param version of what is done to reports: where it changes, they are read again */
    static LedgerSink open(Path file, String version, String command) throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + ".ingested");
        if (!Files.exists(file)) {
            Files.deleteIfExists(journal);
        }
        Ledger ledger = Ledger.open(file, command);
        return new LedgerSink(ledger, Journal.open(journal, version));
    }

    Journal journal() {
        return journal;
    }

    void take(IngestCommand.Done done) {
        if (done.decision() instanceof Decision.Withdraw withdraw) {
            withdraw(withdraw.received());
        } else {
            Read.Received received = received(done.decision());
            List<Claim> found =
                    done.coding() == null ? List.of() : done.coding().claims();
            add(received, found);
        }
        if (++sinceFlush >= REPORTS_BETWEEN_FLUSHES) {
            flush();
        }
    }

    private static Read.Received received(Decision decision) {
        if (decision instanceof Decision.Code code) {
            return code.received();
        }
        if (decision instanceof Decision.Keep keep) {
            return keep.received();
        }
        throw new IllegalArgumentException("nothing is to be added for " + decision);
    }

    private void add(Read.Received received, List<Claim> found) {
        Report report = received.report();
        ledger.add(transcript.of(report, found, false, imprint(received.imprint())));
        journal.note(Journal.key(report));
    }

    /** What the ledger keeps of what a source says of a report. */
    static Imprint imprint(org.histor.ingest.document.Imprint said) {
        return new Imprint(
                said.authors(),
                said.agencies(),
                said.published() == null ? null : said.published().toString(),
                said.updated() == null ? null : said.updated().toString(),
                said.language());
    }

    private void withdraw(Read.Received received) {
        Report report = received.report();
        String reason = "withdrawn by its publisher: " + (report.title() == null ? report.id() : report.title());
        int gone = report.url() == null ? 0 : ledger.retract(report.url(), reason);
        if (gone == 0) {
            ledger.retract(report.id(), reason);
        }
        journal.note(Journal.key(report));
    }

    private void flush() {
        ledger.flush();
        journal.flush();
        sinceFlush = 0;
    }

    /** Makes everything safe, and where there is time makes events of it. */
    void finish(boolean settle) {
        flush();
        if (settle) {
            ledger.settle(done -> {});
        }
    }

    /** For people. */
    String count() {
        return ledger.count().added() + " reports added, " + ledger.count().replaced() + " replaced, "
                + ledger.count().known() + " known";
    }

    @Override
    public void close() throws IOException {
        ledger.close();
        journal.close();
    }
}
