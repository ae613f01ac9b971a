/** The job on a cluster, measured. */
@NullMarked
package org.histor.bench.flink;

import org.jspecify.annotations.NullMarked;
