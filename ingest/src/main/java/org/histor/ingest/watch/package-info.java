/**
 * Polls feeds politely and for ever: {@link org.histor.ingest.watch.Watcher} is the door. Every request, be it for a feed, for
 * robots.txt or after a redirection, waits for its host's turn.
 */
@NullMarked
package org.histor.ingest.watch;

import org.jspecify.annotations.NullMarked;
