/** Claims of the same act become one event: a pure library, without a store. */
@NullMarked
package org.histor.ledger.merge;

import org.jspecify.annotations.NullMarked;
