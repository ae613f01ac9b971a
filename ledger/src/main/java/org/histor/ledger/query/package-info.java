/** Asks the ledger: events, claims, one event with all behind it, figures. */
@NullMarked
package org.histor.ledger.query;

import org.jspecify.annotations.NullMarked;
