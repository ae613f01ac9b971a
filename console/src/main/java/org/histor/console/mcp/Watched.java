package org.histor.console.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that tells when it has ended: the assistant's program has gone. */
final class Watched extends FilterInputStream {

    private final Runnable ended;

    Watched(InputStream in, Runnable ended) {
        super(in);
        this.ended = ended;
    }

    @Override
    public int read() throws IOException {
        return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return told(super.read(bytes, offset, length));
    }

    private int told(int read) {
        if (read < 0) {
            ended.run();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        ended.run();
        super.close();
    }
}
