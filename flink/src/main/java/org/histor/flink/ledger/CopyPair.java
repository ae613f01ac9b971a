package org.histor.flink.ledger;

/** Two reports that print one text; without the texts themselves. */
public record CopyPair(PrintedText one, PrintedText other) {}
