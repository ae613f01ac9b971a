package org.histor.ledger.chain;

import java.time.LocalDate;
import java.util.Set;
import org.histor.ledger.merge.Realm;

/**
 * What chains need to know of an event between two countries.
 *
 * @param day    on which it was, or was first spoken of
 * @param doubted whether it is denied or taken back: nothing follows from what did not happen
 */
public record Deed(
        String id,
        String event,
        Set<String> modes,
        Realm realm,
        String actor,
        String recipient,
        LocalDate day,
        boolean doubted) {

    public Deed {
        modes = Set.copyOf(modes);
    }

    boolean isDone() {
        return realm == Realm.FACT && !doubted;
    }

    boolean isBySameTowardsSame(Deed other) {
        return actor.equals(other.actor) && recipient.equals(other.recipient) && !actor.equals(recipient);
    }

    boolean isBack(Deed other) {
        return actor.equals(other.recipient) && recipient.equals(other.actor) && !actor.equals(recipient);
    }

    /** The same kind of act: nothing in the modes speaks against it. */
    boolean isLike(Deed other) {
        return event.equals(other.event)
                && (modes.isEmpty() || other.modes.isEmpty() || modes.stream().anyMatch(other.modes::contains));
    }
}
