/** Where a report comes from: agencies, standing, language, address, and whether it was here before. */
@NullMarked
package org.histor.ingest.origin;

import org.jspecify.annotations.NullMarked;
