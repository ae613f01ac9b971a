/** Feeds: RSS, Atom, JSON Feed, and lists of them. */
@NullMarked
package org.histor.ingest.feed;

import org.jspecify.annotations.NullMarked;
