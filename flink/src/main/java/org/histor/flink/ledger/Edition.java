package org.histor.flink.ledger;

/**
 * An event or a link as it goes out.
 *
 * @param revision then {@code turn}: the greater is the later
 * @param gone     whether it is no more
 * @param month    in whose files it goes
 */
public record Edition(String id, long revision, int turn, boolean gone, String month, String line) {

    boolean isLaterThan(long otherRevision, int otherTurn) {
        return revision != otherRevision ? revision > otherRevision : turn > otherTurn;
    }
}
