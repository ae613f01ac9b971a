/** Carries events out in the formats that the field reads. No article text leaves: offsets and the words that prove a claim. */
@NullMarked
package org.histor.ledger.export;

import org.jspecify.annotations.NullMarked;
