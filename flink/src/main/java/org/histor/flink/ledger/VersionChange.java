package org.histor.flink.ledger;

import java.util.List;

/**
 * A version of a report that came in, or one that stands otherwise than before.
 *
 * @param id       of the version
 * @param revision the greater is the later
 * @param standing as the ledger words it
 * @param entered  what came in: one at most
 */
public record VersionChange(String id, long revision, String standing, List<Entered> entered) {}
