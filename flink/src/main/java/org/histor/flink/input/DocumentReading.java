package org.histor.flink.input;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Documents one after the other. */
interface DocumentReading extends Closeable {

    /** The next, or null after the last. */
    @Nullable
    Document next() throws IOException;
}
