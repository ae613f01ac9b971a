package org.histor.flink.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of an event that went out.
 *
 * @param hash  of its members, by which it is known to be the same
 * @param dyad  the two countries it is between
 * @param month the files in which it is
 * @param adopts the key under which {@link Adoptions} sends it on; null where it went out from here
 */
public record HeldEvent(
        long hash,
        @Nullable String dyad,
        String month,
        @Nullable String adopts) {}
