/** The command line: one class a command. */
@NullMarked
package org.histor.cli;

import org.jspecify.annotations.NullMarked;
