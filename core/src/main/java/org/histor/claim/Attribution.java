package org.histor.claim;

import java.util.List;
import java.util.Objects;
import org.histor.actor.Mention;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Someone's words in a report: who speaks, by which cue, and what is said (Pareti's source, cue and content).
 *
 * @param sources     who speaks: one, or several that speak as one ("Russia and China said"); empty where the text leaves it out ("it was
 *                    reported that")
 * @param sourceSpan  the whole phrase that names them, with titles, appositions and relative clauses; null where there is none
 * @param via         through whom the source's words came, nearest to the source first ("told Reuters": Reuters)
 * @param cue         the words that mark speech: "said", "according to", "told"; for quotation marks alone, the opening mark
 * @param cueLemma    lemma(s) of the cue, e.g. "say", "according to"
 * @param family      the family of the knowledge that the cue stands in, which is the rule that fired
 * @param content     what is said; several spans where the cue interrupts it
 * @param antecedents what a relative pronoun in the content stands for ("…, which Moscow denies"); mostly empty
 * @param negated     whether the source is said not to have said it ("did not say whether")
 */
public record Attribution(
        List<Mention> sources,
        @Nullable Span sourceSpan,
        List<Mention> via,
        Span cue,
        String cueLemma,
        String family,
        List<Span> content,
        List<Span> antecedents,
        Force force,
        Stance stance,
        boolean negated) {

    public Attribution {
        sources = List.copyOf(sources);
        via = List.copyOf(via);
        content = List.copyOf(content);
        antecedents = List.copyOf(antecedents);
        Objects.requireNonNull(cue, "cue");
        Objects.requireNonNull(cueLemma, "cueLemma");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(stance, "stance");
    }

    /** The first of those who speak; null where the text leaves it out. */
    public @Nullable Mention source() {
        return sources.isEmpty() ? null : sources.get(0);
    }

    /** Whether this place of the report lies in what is said, or in what it refers to. */
    public boolean covers(Span place) {
        return contains(content, place) || contains(antecedents, place);
    }

    private static boolean contains(List<Span> spans, Span place) {
        return spans.stream().anyMatch(span -> span.contains(place));
    }
}
