package org.histor.flink.code;

/** A claim on its way to its block. @param claim as {@link ClaimBytes} has it */
public record CodedClaim(String block, byte[] claim) {}
