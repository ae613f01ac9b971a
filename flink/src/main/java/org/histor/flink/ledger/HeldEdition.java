package org.histor.flink.ledger;

/** What went out last. */
public record HeldEdition(long revision, int turn) {}
