/** Documents into the job: files of any kind on any file system, and messages of a queue. */
@NullMarked
package org.histor.flink.input;

import org.jspecify.annotations.NullMarked;
