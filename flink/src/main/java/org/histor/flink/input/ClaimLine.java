package org.histor.flink.input;

/** A claim as {@code histor code --format jsonl} prints it, and where it stands. */
public record ClaimLine(String where, String line) {}
