@NullMarked
package org.histor.syntax;

import org.jspecify.annotations.NullMarked;
