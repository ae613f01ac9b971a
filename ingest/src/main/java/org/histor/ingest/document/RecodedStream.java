package org.histor.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** A stream of characters as UTF-8: lines are cut at byte level, which UTF-8 allows and UTF-16 does not. */
public final class RecodedStream extends InputStream {

    private final Reader reader;
    private final CharBuffer letters = CharBuffer.allocate(8192);
    private InputStream bytes = new ByteArrayInputStream(new byte[0]);

    public RecodedStream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = bytes.read(into, offset, length);
        while (read < 0) {
            letters.clear().limit(letters.capacity() - 1);
            if (reader.read(letters) < 0) {
                return -1;
            }
            completePair();
            bytes = new ByteArrayInputStream(letters.flip().toString().getBytes(StandardCharsets.UTF_8));
            read = bytes.read(into, offset, length);
        }
        return read;
    }

    private void completePair() throws IOException {
        if (letters.position() > 0 && Character.isHighSurrogate(letters.get(letters.position() - 1))) {
            int low = reader.read();
            if (low >= 0) {
                letters.limit(letters.capacity());
                letters.put((char) low);
            }
        }
    }
}
