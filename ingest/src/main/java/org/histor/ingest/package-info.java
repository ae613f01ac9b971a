/**
 * The news where it is, as {@link org.histor.report.Report}s. {@link org.histor.ingest.Reports} is the door for files, folders and
 * streams; {@link org.histor.ingest.Formats} names what can be read.
 */
@NullMarked
package org.histor.ingest;

import org.jspecify.annotations.NullMarked;
