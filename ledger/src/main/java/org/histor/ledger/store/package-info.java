/** Keeps the ledger in one DuckDB file. Plain JDBC: nothing here is compiled against the engine. */
@NullMarked
package org.histor.ledger.store;

import org.jspecify.annotations.NullMarked;
