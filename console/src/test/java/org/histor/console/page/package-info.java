/** The page in a real browser, over the demo's ledger. */
@NullMarked
package org.histor.console.page;

import org.jspecify.annotations.NullMarked;
