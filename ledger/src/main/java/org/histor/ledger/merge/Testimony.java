package org.histor.ledger.merge;

import org.histor.claim.Stance;

/**
 * What one origin says about an act, by one statement.
 *
 * @param denies whether it says that the act did not happen
 */
record Testimony(Origin origin, Stance stance, boolean denies, Statement statement) {}
