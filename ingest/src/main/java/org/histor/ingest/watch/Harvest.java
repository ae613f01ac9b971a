package org.histor.ingest.watch;

import org.histor.ingest.document.Read;

/** Takes what a watcher brings. Called by one thread. */
public interface Harvest {

    void take(Read read);

    /** Makes safe what was taken: only then does the watcher forget that it is to be fetched. */
    void flush();
}
