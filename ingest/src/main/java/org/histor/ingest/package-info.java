/**
 * Files, pages and streams to {@link org.histor.report.Report}s. {@link org.histor.ingest.Reports} is the door; one
 * {@link org.histor.ingest.ReportReader} a format, chosen by content and not by name.
 */
@NullMarked
package org.histor.ingest;

import org.jspecify.annotations.NullMarked;
