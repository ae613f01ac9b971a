package org.histor.ingest.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes, with {@link Limits} on how many there may be, in all and for what they were packed in. */
public class BoundedStream extends FilterInputStream {

    private final Limits limits;
    private final LongSupplier packed;
    private long out;

    /** @param packed how many packed bytes have been read so far */
    public BoundedStream(InputStream unpacked, Limits limits, LongSupplier packed) {
        super(unpacked);
        this.limits = limits;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) throws LimitExceeded {
        out += more;
        check(out, packed, limits);
    }

    /** Complains where so many unpacked bytes are too many. */
    public static void check(long unpacked, LongSupplier packed, Limits limits) throws LimitExceeded {
        if (unpacked > limits.unpackedBytes()) {
            throw new LimitExceeded("it unpacks to more than " + (limits.unpackedBytes() >> 20) + " MB");
        }
        if (unpacked > limits.ratioFrom() && unpacked / limits.ratio() > packed.getAsLong()) {
            throw new LimitExceeded("it unpacks to more than " + limits.ratio() + " times its size");
        }
    }
}
