package org.histor.ingest.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time as a source writes it: never more precise than it was written.
 *
 * @param day  in the zone the source writes in
 * @param time null where only the day is told
 * @param zone null where none is told
 */
public record Moment(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone) {

    public Moment {
        Objects.requireNonNull(day, "day");
    }

    public static Moment of(LocalDate day) {
        return new Moment(day, null, null);
    }

    /** The earliest instant it can mean: the start of the day without a time, UTC without a zone. */
    public Instant earliest() {
        LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
        return OffsetDateTime.of(day, at, zone == null ? ZoneOffset.UTC : zone).toInstant();
    }

    /** ISO 8601: {@code 2024-05-02}, {@code 2024-05-02T10:30}, {@code 2024-05-02T10:30+02:00}. */
    @Override
    public String toString() {
        return day + (time == null ? "" : "T" + time) + (time == null || zone == null ? "" : zone.toString());
    }
}
