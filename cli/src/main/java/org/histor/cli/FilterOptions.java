package org.histor.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.histor.ledger.LedgerException;
import org.histor.ledger.merge.Status;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.Filter.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events or claims; options may be given several times. */
final class FilterOptions {

    @Option(
            names = "--actor",
            paramLabel = "CODE|NAME",
            description = "takes part, on either side: RUS, or part of a name")
    private List<String> actors = new ArrayList<>();

    @Option(
            names = "--dyad",
            paramLabel = "A-B|A>B",
            description = "between two countries: RUS-EST either way, 'RUS>EST' one way")
    private List<String> dyads = new ArrayList<>();

    @Option(names = "--event", paramLabel = "TYPE", description = "PLOVER event, e.g. SANCTION")
    private List<String> events = new ArrayList<>();

    @Option(names = "--mode", paramLabel = "MODE", description = "PLOVER mode, e.g. expel")
    private List<String> modes = new ArrayList<>();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description =
                    "reported, claimed, confirmed, denied, disputed, announced, carried_out, corrected, retracted")
    private List<String> statuses = new ArrayList<>();

    @Option(names = "--place", paramLabel = "CODE|NAME", description = "where: EST, or part of a name")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = CodeCommand.Day.class,
            description = "first day of the event")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = CodeCommand.Day.class,
            description = "last day of the event, inclusive")
    private @Nullable LocalDate to;

    @Option(
            names = "--reported-from",
            paramLabel = "DATE",
            converter = CodeCommand.Day.class,
            description = "first day of a report of it")
    private @Nullable LocalDate reportedFrom;

    @Option(
            names = "--reported-to",
            paramLabel = "DATE",
            converter = CodeCommand.Day.class,
            description = "last day of a report of it, inclusive")
    private @Nullable LocalDate reportedTo;

    @Option(names = "--confidence", paramLabel = "N", description = "the least, 0 to 1")
    private double confidence;

    @Option(names = "--limit", paramLabel = "N", description = "the most rows")
    private int limit;

    /** @throws LedgerException where a status is none */
    Filter filter() {
        return Filter.ALL
                .with(Kind.ACTOR, actors)
                .with(Kind.DYAD, dyads)
                .with(Kind.EVENT, events)
                .with(Kind.MODE, modes)
                .with(Kind.STATUS, statuses.stream().map(FilterOptions::status).toList())
                .with(Kind.PLACE, places)
                .with(new Filter.Days(from, to, reportedFrom, reportedTo))
                .withConfidence(confidence)
                .withLimit(limit);
    }

    private static String status(String word) {
        try {
            return Status.of(word).word();
        } catch (IllegalArgumentException unknown) {
            List<String> known =
                    Arrays.stream(Status.values()).map(Status::word).toList();
            throw new LedgerException("there is no status '" + word.toLowerCase(Locale.ROOT) + "'; there are " + known);
        }
    }
}
