package org.histor.ingest.document;

import java.util.Objects;
import org.histor.report.Report;

/** What came of reading one document: a report, or why there is none. */
public sealed interface Read {

    /** File, and line or entry where there are several documents in it: {@code news.jsonl:12}, {@code news.zip!a.html}. */
    String where();

    /** A report. */
    record Received(String where, Format format, Report report, Imprint imprint) implements Read {
        public Received {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(report, "report");
            Objects.requireNonNull(imprint, "imprint");
        }

        public Received with(Report other) {
            return new Received(where, format, other, imprint);
        }

        public Received with(Imprint other) {
            return new Received(where, format, report, other);
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

    /**
     * Something beside the reports that an archive or a list holds by its nature: a picture, a redirection, a page of links. No fault.
     *
     * @param why in one clause, the same for all of its kind
     */
    record Skipped(String where, String why) implements Read {
        public Skipped {
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(why, "why");
        }

        @Override
        public String toString() {
            return where + ": " + why;
        }
    }
}
