/** Events and claims out of the job. */
@NullMarked
package org.histor.flink.output;

import org.jspecify.annotations.NullMarked;
