package org.histor.flink.ledger;

import java.util.List;

/** The texts under a band. */
public record BandMembers(List<BandMember> members) {}
