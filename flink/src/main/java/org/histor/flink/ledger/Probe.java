package org.histor.flink.ledger;

/** A text that may be a copy of the one with the id. */
public record Probe(String id, PrintedText text) {}
