/** Documents to coded reports. */
@NullMarked
package org.histor.flink.code;

import org.jspecify.annotations.NullMarked;
