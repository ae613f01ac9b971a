/** Reports as the ledger takes them: which version stands, whose words they are, what is a copy of what. Pure, without a store. */
@NullMarked
package org.histor.ledger.report;

import org.jspecify.annotations.NullMarked;
