package org.histor.ledger.merge;

import java.util.List;
import java.util.function.Predicate;

/** The decision table of {@code docs/ledger.md}: the first row that fits decides. */
public final class StatusTable {

    /** A row. @param when in words, as the docs have it */
    public record Row(String when, Predicate<Support> fits, Status status) {}

    /** The rows, from the first that is asked to the last. */
    public static final List<Row> ROWS = List.of(
            new Row("no report stands by it any more", support -> !support.standing(), Status.RETRACTED),
            new Row("a plan, and later reported as done", s -> s.plan() && s.carriedOut(), Status.CARRIED_OUT),
            new Row("some say it is so, others that it is not", s -> s.supported() && s.denied(), Status.DISPUTED),
            new Row("it is only denied", Support::denied, Status.DENIED),
            new Row("a plan of which the actor speaks", s -> s.plan() && s.announced(), Status.ANNOUNCED),
            new Row("a fact that the actor admits or announces", s -> !s.plan() && s.admitted(), Status.CONFIRMED),
            new Row("a fact told by origins of two sides", s -> !s.plan() && s.sides() >= 2, Status.CONFIRMED),
            new Row("a publisher changed what it said of it", Support::corrected, Status.CORRECTED),
            new Row("no medium tells it in its own voice", s -> !s.media(), Status.CLAIMED),
            new Row("otherwise", s -> true, Status.REPORTED));

    private StatusTable() {}

    public static Status of(Support support) {
        return ROWS.stream()
                .filter(row -> row.fits().test(support))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
