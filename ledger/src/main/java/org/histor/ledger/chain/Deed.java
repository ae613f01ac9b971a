package org.histor.ledger.chain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Realm;
import org.histor.ledger.merge.Status;
import org.histor.ledger.row.Calendar;

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

    private static final Set<String> DOUBTED = Set.of(Status.DENIED.word(), Status.RETRACTED.word());

    /** What chains need to know of an event; empty where it is not between two countries, or has no day. */
    public static Optional<Deed> of(Event event) {
        String actor = Sides.actor(event);
        String recipient = Sides.recipient(event);
        LocalDate day = Calendar.first(event.date());
        if (actor == null || recipient == null || actor.equals(recipient) || day == null) {
            return Optional.empty();
        }
        // what is told as done before its day is a word about that day, and binds from when it was given
        LocalDate told = event.first();
        LocalDate spoken = event.realm() == Realm.FACT && told != null && told.isBefore(day) ? told : day;
        return Optional.of(new Deed(
                event.id(),
                event.event(),
                Set.copyOf(event.modes()),
                event.realm(),
                actor,
                recipient,
                spoken,
                isDoubted(event.status().word(), event.modality())));
    }

    /** @param status the event's own, before chains were looked at */
    public static boolean isDoubted(String status, String modality) {
        return DOUBTED.contains(status) || modality.equals("negated");
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
