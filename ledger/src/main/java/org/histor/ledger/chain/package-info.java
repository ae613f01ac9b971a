/** What follows from what: plans and their execution, answers, retaliation, pledges. */
@NullMarked
package org.histor.ledger.chain;

import org.jspecify.annotations.NullMarked;
