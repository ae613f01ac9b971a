@NullMarked
package org.histor.act;

import org.jspecify.annotations.NullMarked;
