/** The second reader: a small encoder that scores what one party does to another. */
@org.jspecify.annotations.NullMarked
package org.histor.reader;
