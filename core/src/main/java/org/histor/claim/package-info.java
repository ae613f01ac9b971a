@NullMarked
package org.histor.claim;

import org.jspecify.annotations.NullMarked;
