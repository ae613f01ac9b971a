/** Dictionaries of PETRARCH as knowledge of ours. */
@NullMarked
package org.histor.ledger.petrarch;

import org.jspecify.annotations.NullMarked;
