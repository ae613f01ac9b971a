/** Coded reports to events: what the single machine does in its store, by key. */
@NullMarked
package org.histor.flink.ledger;

import org.jspecify.annotations.NullMarked;
