@NullMarked
package org.histor.knowledge;

import org.jspecify.annotations.NullMarked;
