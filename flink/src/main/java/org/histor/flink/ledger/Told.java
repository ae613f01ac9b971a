package org.histor.flink.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.histor.flink.code.ClaimBytes;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.merge.Statement.Standing;
import org.histor.ledger.report.Version;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a report says in a block.
 *
 * @param day on which it was told, in days since 1970: published, or, where that is not known, taken in; until it is known what day that is, {@link #SOME_DAY}
 */
public record Told(
        long revision,
        long day,
        String source,
        String standing,
        String copies,
        String outlet,
        @Nullable String outletCountry,
        List<byte[]> claims) {

    /** Later than all: what was told then is open. */
    static final long SOME_DAY = Integer.MAX_VALUE;

    Told on(long other) {
        return new Told(revision, other, source, standing, copies, outlet, outletCountry, claims);
    }

    /** With what an entry adds: of all that it says the later counts. */
    Told with(BlockEntry entry, long today) {
        boolean later = entry.revision() > revision;
        long told = entry.published() != null
                ? entry.published().toEpochDay()
                : entry.claims().isEmpty() ? day : today;
        return new Told(
                Math.max(entry.revision(), revision),
                told,
                entry.source(),
                later ? entry.standing() : standing,
                later ? entry.copies() : copies,
                later ? entry.outlet() : outlet,
                later ? entry.outletCountry() : outletCountry,
                entry.claims().isEmpty() || !later && !claims.isEmpty() ? claims : entry.claims());
    }

    static Told of(BlockEntry entry, long today) {
        return new Told(-1, today, entry.source(), "", "", "", null, List.of()).with(entry, today);
    }

    /** What merging takes; nothing of a version that was only read anew. */
    Stream<Statement> statements(String version) {
        if (standing.equals(Version.RECODED)) {
            return Stream.empty();
        }
        Outlet house = new Outlet(outlet, Optional.ofNullable(outletCountry));
        Standing stands = Standing.valueOf(standing.toUpperCase(Locale.ROOT));
        return claims.stream()
                .map(claim -> new Statement(ClaimBytes.read(claim), version, source, copies, house, stands));
    }
}
