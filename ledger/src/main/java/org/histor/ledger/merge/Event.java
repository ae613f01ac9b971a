package org.histor.ledger.merge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.histor.claim.ClaimRecord.Location;
import org.histor.claim.ClaimRecord.Party;
import org.jspecify.annotations.Nullable;

/**
 * What claims of the same act add up to.
 *
 * @param id        made of the claim that was published first: the same claims give the same id
 * @param date      ISO 8601, as precise as the claims; null where none states a day and no report has one
 * @param stated    whether a claim states the day; else it is that of the first report
 * @param first     day of the first report
 * @param last      day of the latest report
 * @param origins   independent witnesses who say it is so
 * @param denials   independent witnesses who say it is not
 * @param status    as {@link StatusTable} has it, before chains are looked at
 * @param corrections how many claims of it their publishers changed or took back
 * @param members   all claims, withdrawn ones and adopted ones too
 * @param adopts    the block whose claims it may adopt, as those who tell of it by its doer have it; null where there is none
 */
public record Event(
        String id,
        String block,
        String event,
        Realm realm,
        String modality,
        List<String> modes,
        List<String> contexts,
        @Nullable String cameo,
        List<Party> actors,
        List<Party> recipients,
        @Nullable String date,
        @Nullable LocalDate end,
        boolean stated,
        @Nullable Location where,
        List<Figure> figures,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Origin> origins,
        List<Origin> denials,
        Status status,
        Support support,
        int reports,
        int corrections,
        double confidence,
        List<Statement> members,
        @Nullable String adopts) {

    Event withId(String other) {
        return new Event(
                other,
                block,
                event,
                realm,
                modality,
                modes,
                contexts,
                cameo,
                actors,
                recipients,
                date,
                end,
                stated,
                where,
                figures,
                first,
                last,
                origins,
                denials,
                status,
                support,
                reports,
                corrections,
                confidence,
                members,
                adopts);
    }

    public Event {
        Objects.requireNonNull(id, "id");
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        figures = List.copyOf(figures);
        origins = List.copyOf(origins);
        denials = List.copyOf(denials);
        members = List.copyOf(members);
    }
}
