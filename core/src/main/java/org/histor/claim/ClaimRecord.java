package org.histor.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.histor.actor.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is passed on, apart from its report: what {@link ClaimJson} writes and {@link ClaimReader} reads. Spans are left to
 * the line itself; see {@link Claim} for what the fields mean.
 *
 * @param line       the whole claim as one line of JSON
 * @param date       ISO 8601, as precise as the text; null where it says nothing or the day is unknown
 * @param confidence 0 to 1
 * @param related    whether it stands in another report's headline
 */
public record ClaimRecord(
        String line,
        String id,
        String doc,
        @Nullable String date,
        @Nullable LocalDate end,
        String event,
        List<String> modes,
        List<String> contexts,
        @Nullable String cameo,
        List<Party> actors,
        List<Party> recipients,
        @Nullable Location where,
        List<Count> sizes,
        Modality modality,
        List<Voice> saidBy,
        ReportStatus status,
        String text,
        double confidence,
        boolean related,
        Citation citation,
        String coder,
        String knowledge) {

    /** Who takes part or speaks. */
    public record Party(
            String text,
            @Nullable String name,
            @Nullable String country,
            @Nullable Sector sector,
            @Nullable String role) {
        public Party {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Someone who says it; {@code via} is through whom, nearest first. */
    public record Voice(Party who, Stance stance, List<Party> via) {
        public Voice {
            via = List.copyOf(via);
        }
    }

    /** Where, with the words of the text. */
    public record Location(
            String text,
            @Nullable String name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long geonameid) {}

    /** How many of what. */
    public record Count(
            String what,
            @Nullable Long min,
            @Nullable Long max,
            boolean approx,
            @Nullable String unit,
            String text) {}

    /** The report it comes from. */
    public record Citation(
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String title,
            @Nullable LocalDate published,
            @Nullable LocalDate retrieved) {}

    public ClaimRecord {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(event, "event");
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        sizes = List.copyOf(sizes);
        saidBy = List.copyOf(saidBy);
        Objects.requireNonNull(citation, "citation");
    }
}
