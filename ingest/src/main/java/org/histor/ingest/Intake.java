package org.histor.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Standing;
import org.histor.ingest.origin.Door;
import org.histor.ingest.origin.Provenance;
import org.histor.report.CanonicalAddress;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is to become of each report: coded, kept with its metadata alone, taken back, or passed over because it was here before.
 * Counts all it sees. For one thread.
 */
public final class Intake {

    /** The language that Histor codes. */
    public static final String CODED = "en";

    /** What is to become of a report. */
    public sealed interface Decision {

        /** Read its claims. */
        record Code(Read.Received received) implements Decision {}

        /** Keep it without claims. @param why in one clause */
        record Keep(Read.Received received, String why) implements Decision {}

        /** Its publisher took it back. */
        record Withdraw(Read.Received received) implements Decision {}

        /** Do nothing. @param why in one clause */
        record Pass(String where, String why) implements Decision {}
    }

    private final Provenance provenance;
    private final CanonicalAddress addresses = CanonicalAddress.withDefaults();
    private final Door door = new Door();
    private final Journal journal;
    private final InstantSource clock;
    private final Map<String, Long> formats = new TreeMap<>();
    private final Map<String, Long> languages = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();

    /** @param journal what earlier runs have done */
    public Intake(Provenance provenance, Journal journal, InstantSource clock) {
        this.provenance = provenance;
        this.journal = journal;
        this.clock = clock;
    }

    /** Decides on what came of reading one document; empty for what is no report. */
    public Optional<Decision> decide(Read read) {
        if (read instanceof Read.Received received) {
            return Optional.of(decide(received));
        }
        if (read instanceof Read.Skipped skipped) {
            count(reasons, skipped.why());
        }
        return Optional.empty();
    }

    private Decision decide(Read.Received bare) {
        Read.Received received = provenance.complete(cleaned(bare));
        count(formats, received.format().title());
        String language = Optional.ofNullable(received.imprint().language()).orElse("unknown");
        count(languages, language);
        if (journal.has(Journal.key(received.report()))) {
            return pass(received, "it was taken in by an earlier run");
        }
        if (received.imprint().standing() == Standing.WITHDRAWN) {
            return new Decision.Withdraw(received);
        }
        if (door.enter(received) instanceof Door.Arrival.Repeated) {
            return pass(received, "it is there a second time");
        }
        return keepOrCode(received, language);
    }

    private Decision keepOrCode(Read.Received received, String language) {
        if (received.imprint().standing() == Standing.EMBARGOED
                && isHeld(received.imprint().embargo())) {
            return pass(received, "it is under an embargo");
        }
        boolean foreign = !language.equals(CODED) && !language.equals("unknown");
        if (foreign) {
            String why = "it is not written in English";
            count(reasons, why);
            return new Decision.Keep(received, why);
        }
        return new Decision.Code(received);
    }

    private boolean isHeld(@Nullable Moment until) {
        Instant now = clock.instant();
        return until == null || until.earliest().isAfter(now);
    }

    private Decision pass(Read.Received received, String why) {
        count(reasons, why);
        return new Decision.Pass(received.where(), why);
    }

    /** Without what in its address only follows readers. */
    private Read.Received cleaned(Read.Received received) {
        Report report = received.report();
        return received.with(new Report(
                report.id(),
                report.text(),
                report.publisher(),
                report.title(),
                addresses.withoutTrackers(report.url()).orElse(null),
                report.published(),
                report.retrieved(),
                report.received()));
    }

    private static void count(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** Reports by format. */
    public Map<String, Long> formats() {
        return Map.copyOf(formats);
    }

    /** Reports by language, "unknown" among them. */
    public Map<String, Long> languages() {
        return Map.copyOf(languages);
    }

    /** What was skipped, passed over or kept without claims, by reason. */
    public Map<String, Long> reasons() {
        return Map.copyOf(reasons);
    }
}
