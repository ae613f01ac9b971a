/** Accuracy and speed, measured: each class is a command that anyone can run; see {@code bench/README.md}. */
@NullMarked
package org.histor.bench;

import org.jspecify.annotations.NullMarked;
