package org.histor.report;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A news report as received: its text and what is known about it. Every offset that Histor gives out points into {@link #text()};
 * where the text was taken out of markup, {@link #received()} leads each offset back to the markup.
 *
 * @param published the day of publication in the publisher's own time zone, or null where the source does not say
 */
public record Report(
        String id,
        String text,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable LocalDate retrieved,
        Offsets received) {

    public Report {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(received, "received");
    }

    /** A report of which only the text is known. */
    public static Report of(String id, String text) {
        return new Report(id, text, null, null, null, null, null, Offsets.SAME);
    }

    public Report publishedOn(@Nullable LocalDate day) {
        return new Report(id, text, publisher, title, url, day, retrieved, received);
    }

    public Report publishedBy(@Nullable String name) {
        return new Report(id, text, name, title, url, published, retrieved, received);
    }
}
