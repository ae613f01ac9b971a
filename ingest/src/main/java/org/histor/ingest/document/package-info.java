/** What is read and how it stays within bounds: {@link org.histor.ingest.document.Content} in, {@link org.histor.ingest.document.Read} out. */
@NullMarked
package org.histor.ingest.document;

import org.jspecify.annotations.NullMarked;
