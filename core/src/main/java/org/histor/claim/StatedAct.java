package org.histor.claim;

import java.util.List;
import java.util.Optional;
import org.histor.act.Act;
import org.histor.actor.Mention;
import org.jspecify.annotations.Nullable;

/**
 * An act with all that the report says about it: the last step before it becomes a {@link Claim}.
 *
 * @param opinion what a second reader holds of it; null where none was asked
 */
public record StatedAct(
        Act act,
        Modality modality,
        Optional<When> when,
        List<Mention> actors,
        List<Mention> recipients,
        List<Claim.Source> sources,
        @Nullable Opinion opinion) {

    public StatedAct {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        sources = List.copyOf(sources);
    }

    StatedAct(
            Act act,
            Modality modality,
            Optional<When> when,
            List<Mention> actors,
            List<Mention> recipients,
            List<Claim.Source> sources) {
        this(act, modality, when, actors, recipients, sources, null);
    }

    /** The same, perhaps as another act, with what a second reader holds of it. */
    StatedAct judged(Act judged, Opinion said) {
        return new StatedAct(judged, modality, when, actors, recipients, sources, said);
    }
}
