package org.histor.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.ingest.document.Limits;

/**
 * A body in chunks. Archives tend to keep the header but not the chunks: a body that does not begin with the size of one is taken
 * as it is.
 */
final class ChunkedStream extends InputStream {

    private static final Pattern SIZE = Pattern.compile("\\s*([0-9a-fA-F]{1,8})\\s*(?:;.*)?");
    private static final int LONGEST_SIZE_LINE = 1024;

    private final PushbackInputStream stream;
    private final Limits limits;
    private long left;
    private boolean begun;
    private boolean plain;
    private boolean ended;

    ChunkedStream(InputStream stream, Limits limits) {
        this.stream = new PushbackInputStream(stream, LONGEST_SIZE_LINE + 2);
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            first();
        } else if (!plain && left == 0 && !ended) {
            next();
        }
        if (ended) {
            return -1;
        }
        int wanted = plain ? length : (int) Math.min(length, left);
        int read = stream.read(into, offset, wanted);
        if (read < 0 && !plain) {
            throw new IOException("it ends within a chunk");
        }
        left -= plain ? 0 : read;
        return read;
    }

    private void first() throws IOException {
        byte[] head = stream.readNBytes(LONGEST_SIZE_LINE);
        stream.unread(head);
        String line = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        int end = line.indexOf('\n');
        plain = end < 0 || !SIZE.matcher(line.substring(0, end).strip()).matches();
        if (!plain) {
            size();
        }
    }

    private void next() throws IOException {
        HeaderBlock.line(stream, limits);
        size();
    }

    private void size() throws IOException {
        String line = HeaderBlock.line(stream, limits);
        Matcher size = SIZE.matcher(line == null ? "" : line);
        if (!size.matches()) {
            throw new IOException("the size of a chunk is missing");
        }
        left = Long.parseLong(size.group(1), 16);
        ended = left == 0;
    }
}
