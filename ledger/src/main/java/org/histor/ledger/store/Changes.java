package org.histor.ledger.store;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down what became different. */
final class Changes {

    private final Rows rows;
    private final String run;
    private final String now;

    Changes(Database database, String run) {
        this.rows = new Rows(
                database,
                "changes",
                "noted TIMESTAMP",
                "run VARCHAR",
                "kind VARCHAR",
                "subject VARCHAR",
                "before VARCHAR",
                "after VARCHAR");
        this.run = run;
        this.now = Timestamp.from(Instant.now()).toString();
    }

    void note(String kind, String subject, @Nullable String before, @Nullable String after) {
        rows.add(now, run, kind, subject, before, after);
    }

    void flush() {
        rows.flush();
    }
}
