package org.histor.ingest.document;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads documents one after the other and holds no more than one. */
@FunctionalInterface
public interface Reading {

    /** The next document, or null after the last. */
    @Nullable
    Read next() throws IOException;

    /** A reading of one document. */
    static Reading of(Read only) {
        return of(List.of(only));
    }

    /** A reading of documents that are there already. */
    static Reading of(List<? extends Read> all) {
        Iterator<? extends Read> left = all.iterator();
        return () -> left.hasNext() ? left.next() : null;
    }
}
