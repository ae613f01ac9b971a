@NullMarked
package org.histor.syntax.learned;

import org.jspecify.annotations.NullMarked;
