/** The API as read-only tools for assistants, by the Model Context Protocol. */
@NullMarked
package org.histor.console.mcp;

import org.jspecify.annotations.NullMarked;
