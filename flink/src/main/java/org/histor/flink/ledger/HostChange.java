package org.histor.flink.ledger;

import java.util.List;
import org.histor.flink.ledger.EventChange.Kind;

/**
 * An event that may adopt claims without a doer, on its way to those of its key, or that it is there no more.
 *
 * @param adopts   the key
 * @param revision of its block; the greater is the later
 * @param kind     {@link Kind#LEFT} where it may adopt others now, or none
 * @param lastDay  on which it was told, in days since 1970, or {@link Told#SOME_DAY}
 * @param members  empty where it is gone
 */
public record HostChange(
        String adopts, String id, long revision, Kind kind, long lastDay, List<HeldStatement> members) {}
