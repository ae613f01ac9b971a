package org.histor.flink.ledger;

/**
 * One number of two counts, so that of two messages about an event the later is known, whichever step sent it: an event's block counts what became of it, and
 * within each count of the block the step that sends the event on counts what it made of it.
 */
final class Revisions {

    /** A million changes by adoption between two of the block; what remains, 33 bits below 2^53, is for JSON's numbers. */
    private static final int BITS = 20;

    private Revisions() {}

    /** @param turn 0 for that the event is gone or left, which is earlier than all that follows within the revision */
    static long of(long block, int turn) {
        return (block << BITS) + turn;
    }
}
