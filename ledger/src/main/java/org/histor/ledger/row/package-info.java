/** Events in the columns and words in which they are kept and printed. Pure, without a store. */
@NullMarked
package org.histor.ledger.row;

import org.jspecify.annotations.NullMarked;
