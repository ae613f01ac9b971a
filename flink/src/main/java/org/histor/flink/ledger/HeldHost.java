package org.histor.flink.ledger;

import java.util.List;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Statement;

/**
 * An event that may adopt, as its block has it.
 *
 * @param turn    counts what was sent of it within a revision
 * @param lastDay on which those who name its doer told of it last
 * @param adopted whether what was sent of it last had adopted
 * @param members its own statements
 */
public record HeldHost(long revision, int turn, long lastDay, boolean adopted, List<HeldStatement> members) {

    static HeldHost of(HostChange change) {
        return new HeldHost(change.revision(), 0, change.lastDay(), false, change.members());
    }

    Event event(String id) {
        List<Statement> own = members.stream().map(HeldStatement::statement).toList();
        return Knowledge.ADOPTION.again(id, own);
    }

    /** Whether it is to be sent though it adopt nothing: it is as it never went out, or gives up what it had adopted. */
    boolean isToBeSent() {
        return turn == 0 || adopted;
    }

    HeldHost sent(Event event) {
        return new HeldHost(revision, turn + 1, lastDay, event.members().size() > members.size(), members);
    }

    HeldHost on(long day) {
        return new HeldHost(revision, turn, day, adopted, members);
    }
}
