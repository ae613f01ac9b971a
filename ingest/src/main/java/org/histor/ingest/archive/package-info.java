/** What holds other documents: gzip, zip and web archives. */
@NullMarked
package org.histor.ingest.archive;

import org.jspecify.annotations.NullMarked;
