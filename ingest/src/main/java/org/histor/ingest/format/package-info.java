/** One class a format, chosen by how the content begins. */
@NullMarked
package org.histor.ingest.format;

import org.jspecify.annotations.NullMarked;
