@NullMarked
package org.histor.actor;

import org.jspecify.annotations.NullMarked;
