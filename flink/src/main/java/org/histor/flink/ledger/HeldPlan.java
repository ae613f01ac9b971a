package org.histor.flink.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in the chains of its dyad.
 *
 * @param turn   counts the changes of its status within a revision
 * @param out    the status that went out last; null where none did
 * @param change the event itself where its status may yet change, one at most: only plans can be carried out
 */
public record HeldPlan(long revision, int turn, @Nullable String out, HeldDeed deed, List<EventChange> change) {}
