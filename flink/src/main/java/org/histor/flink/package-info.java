/** The ledger on a Flink cluster: thin operators around the coder and the ledger's own rules. {@link org.histor.flink.Main} starts the job. */
@NullMarked
package org.histor.flink;

import org.jspecify.annotations.NullMarked;
