/** Measures what brings reports in: extraction from pages, throughput of archives, polling. */
@NullMarked
package org.histor.bench.ingest;

import org.jspecify.annotations.NullMarked;
