/** Events of GDELT 2.0 as claims. */
@NullMarked
package org.histor.ledger.gdelt;

import org.jspecify.annotations.NullMarked;
