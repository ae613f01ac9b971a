package org.histor.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads documents one after the other and holds no more than one. */
@FunctionalInterface
public interface Reading {

    /** The next document, or null after the last. */
    @Nullable
    Read next() throws IOException;

    /** A reading of one document. */
    static Reading of(Read only) {
        Read[] left = {only};
        return () -> {
            Read read = left[0];
            left[0] = null;
            return read;
        };
    }
}
