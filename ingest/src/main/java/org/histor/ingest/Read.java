package org.histor.ingest;

import java.util.Objects;
import org.histor.report.Report;

/** What came of reading one document: a report, or why there is none. */
public sealed interface Read {

    /** File, and line where there are several documents in it: {@code news.jsonl:12}. */
    String where();

    /** A report. */
    record Received(String where, Report report) implements Read {
        public Received {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(report, "report");
        }
    }

    /**
     * A document that cannot be read.
     *
     * @param why  what is wrong, in one clause
     * @param mend what the user can do about it
     */
    record Refused(String where, String why, String mend) implements Read {
        public Refused {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(mend, "mend");
        }

        @Override
        public String toString() {
            return where + ": " + why + "; " + mend;
        }
    }
}
