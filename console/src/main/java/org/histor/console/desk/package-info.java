/** The open ledger and the engine, shared by the threads of a server: who may ask how long, and who writes. */
@NullMarked
package org.histor.console.desk;

import org.jspecify.annotations.NullMarked;
