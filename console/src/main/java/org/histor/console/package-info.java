/** The console: the ledger on a page and by an API. {@link org.histor.console.Main} is the program. */
@NullMarked
package org.histor.console;

import org.jspecify.annotations.NullMarked;
