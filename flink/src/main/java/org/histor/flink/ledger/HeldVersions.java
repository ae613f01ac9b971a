package org.histor.flink.ledger;

import java.util.List;

/** The versions of one report, in the order of their positions. @param revision counts the changes of their standings */
public record HeldVersions(long revision, List<HeldVersion> versions) {}
