/** HTTP answers, as web archives keep them and as servers send them, within {@link org.histor.ingest.document.Limits}. */
@NullMarked
package org.histor.ingest.http;

import org.jspecify.annotations.NullMarked;
