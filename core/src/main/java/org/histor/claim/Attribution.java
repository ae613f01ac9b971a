package org.histor.claim;

import java.util.List;
import java.util.Objects;
import org.histor.actor.Mention;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Someone's words in a report: who speaks, by which cue, and what is said (Pareti's source, cue and content).
 *
 * @param source  who speaks; null where the text leaves it out ("it was reported that")
 * @param via     through whom the source's words came, nearest to the source first ("told Reuters": Reuters)
 * @param cue     the words that mark speech: "said", "according to", "told", quotation marks alone have the span of the quotation's opening mark
 * @param content what is said; several spans where the cue interrupts it
 * @param cueLemma lemma(s) of the cue, e.g. "say", "according to"
 */
public record Attribution(
        @Nullable Mention source, List<Mention> via, Span cue, String cueLemma, List<Span> content, Stance stance) {

    public Attribution {
        via = List.copyOf(via);
        content = List.copyOf(content);
        Objects.requireNonNull(cue, "cue");
        Objects.requireNonNull(cueLemma, "cueLemma");
        Objects.requireNonNull(stance, "stance");
    }

    /** Whether this place of the report lies in what is said. */
    public boolean covers(Span place) {
        return content.stream().anyMatch(span -> span.contains(place));
    }
}
