/** What can be asked, and the answers as JSON. Knows no server. */
@NullMarked
package org.histor.console.api;

import org.jspecify.annotations.NullMarked;
