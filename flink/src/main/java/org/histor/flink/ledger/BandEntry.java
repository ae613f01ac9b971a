package org.histor.flink.ledger;

/** A text under one of the keys by which its copies are looked up. */
public record BandEntry(long band, PrintedText text) {}
