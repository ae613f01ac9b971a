@NullMarked
package org.histor;

import org.jspecify.annotations.NullMarked;
