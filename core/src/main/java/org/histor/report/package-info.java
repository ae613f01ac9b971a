@NullMarked
package org.histor.report;

import org.jspecify.annotations.NullMarked;
