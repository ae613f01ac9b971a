package org.histor.claim;

import java.util.List;
import java.util.Objects;
import org.histor.actor.Mention;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * One act that one report states, with who states it.
 *
 * @param id         deterministic: the same report gives the same ids
 * @param event      PLOVER event type
 * @param modes      PLOVER modes, may be empty
 * @param contexts   PLOVER contexts, may be empty
 * @param cameo      most specific CAMEO code that the text supports, or null
 * @param actors     who did it; empty where the text does not say. Reciprocal acts have all parties here
 * @param recipients to whom; may be empty
 * @param saidBy     outermost source last; empty: the outlet in its own voice
 * @param sentence   index of the sentence that holds the trigger
 * @param span       the sentence's span
 * @param trigger    the words that state the act
 * @param rule       the family, operator or reader that fired
 * @param confidence how likely event, parties and modality are right, 0 to 1
 * @param related    whether it stands in another report's headline
 * @param reasons    what spoke most for or against, in log-odds
 */
public record Claim(
        String id,
        String doc,
        String event,
        List<String> modes,
        List<String> contexts,
        @Nullable String cameo,
        List<Mention> actors,
        List<Mention> recipients,
        Modality modality,
        List<Source> saidBy,
        @Nullable When when,
        @Nullable Where where,
        List<Size> sizes,
        int sentence,
        Span span,
        Span trigger,
        String rule,
        double confidence,
        boolean related,
        List<LinearModel.Reason> reasons) {

    /** A claim whose confidence is given without reasons. */
    public Claim(
            String id,
            String doc,
            String event,
            List<String> modes,
            List<String> contexts,
            @Nullable String cameo,
            List<Mention> actors,
            List<Mention> recipients,
            Modality modality,
            List<Source> saidBy,
            @Nullable When when,
            @Nullable Where where,
            List<Size> sizes,
            int sentence,
            Span span,
            Span trigger,
            String rule,
            double confidence,
            boolean related) {
        this(
                id,
                doc,
                event,
                modes,
                contexts,
                cameo,
                actors,
                recipients,
                modality,
                saidBy,
                when,
                where,
                sizes,
                sentence,
                span,
                trigger,
                rule,
                confidence,
                related,
                List.of());
    }

    /** A source of a claim: who, how it stands to the claim, by which cue, and through whom. */
    public record Source(@Nullable Mention who, Stance stance, String cue, Span span, List<Mention> via) {
        public Source {
            via = List.copyOf(via);
        }
    }

    public Claim {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(event, "event");
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(modality, "modality");
        saidBy = List.copyOf(saidBy);
        sizes = List.copyOf(sizes);
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(rule, "rule");
    }
}
