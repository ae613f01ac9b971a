@NullMarked
package org.histor.syntax.nlp4j;

import org.jspecify.annotations.NullMarked;
