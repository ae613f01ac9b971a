/** The ledger: claims become events, with who tells them, who denies them and what follows. {@link org.histor.ledger.Ledger} is the door. */
@NullMarked
package org.histor.ledger;

import org.jspecify.annotations.NullMarked;
