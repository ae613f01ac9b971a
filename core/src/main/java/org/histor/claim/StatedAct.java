package org.histor.claim;

import java.util.List;
import java.util.Optional;
import org.histor.act.Act;
import org.histor.actor.Mention;

/** An act with all that the report says about it: the last step before it becomes a {@link Claim}. */
public record StatedAct(
        Act act,
        Modality modality,
        Optional<When> when,
        List<Mention> actors,
        List<Mention> recipients,
        List<Claim.Source> sources) {

    public StatedAct {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        sources = List.copyOf(sources);
    }
}
