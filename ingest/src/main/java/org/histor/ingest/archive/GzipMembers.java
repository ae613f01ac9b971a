package org.histor.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.histor.ingest.document.BoundedStream;
import org.histor.ingest.document.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gzip file one by one. After a broken one the next is looked for from where the broken one began, so that damage costs
 * no more than the members it lies in.
 */
final class GzipMembers implements AutoCloseable {

    private static final int MOST_KEPT = 32 << 20;
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int CHECK = 2;

    private final InputStream raw;
    private final Limits limits;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private byte[] window = new byte[1 << 17];
    /** Where the current member begins; what is before it is done with. */
    private int start;

    private int at;
    private int filled;
    private boolean broken;

    GzipMembers(InputStream raw, Limits limits) {
        this.raw = raw;
        this.limits = limits;
    }

    /** The next member; null after the last. The one before must be read to its end, or {@link #skip} be called. */
    @Nullable
    InputStream next() throws IOException {
        if (!findHeader()) {
            return null;
        }
        start = at;
        broken = true;
        readHeader();
        inflater.reset();
        checksum.reset();
        return new Member();
    }

    /** Gives the current member up: the next is looked for behind its first bytes. */
    void skip() {
        at = broken ? Math.max(start + 1, Math.min(at, start + 1)) : at;
    }

    /** Looks for the bytes that a member begins with. */
    private boolean findHeader() throws IOException {
        while (has(HEADER)) {
            for (; at + 3 < filled; at++) {
                if (window[at] == 0x1F
                        && (window[at + 1] & 0xFF) == 0x8B
                        && window[at + 2] == 8
                        && (window[at + 3] & 0xE0) == 0) {
                    start = at;
                    return has(HEADER);
                }
            }
            start = at;
        }
        return false;
    }

    private void readHeader() throws IOException {
        int flags = window[at + 3];
        at += HEADER;
        if ((flags & EXTRA) != 0) {
            need(2);
            int length = (window[at] & 0xFF) | (window[at + 1] & 0xFF) << 8;
            need(2 + length);
            at += 2 + length;
        }
        if ((flags & NAME) != 0) {
            pastZero();
        }
        if ((flags & COMMENT) != 0) {
            pastZero();
        }
        if ((flags & CHECK) != 0) {
            need(2);
            at += 2;
        }
    }

    private void pastZero() throws IOException {
        do {
            need(1);
        } while (window[at++] != 0);
    }

    private void need(int count) throws IOException {
        if (!has(count)) {
            throw new EOFException("it ends within a member");
        }
    }

    /** Whether so many bytes are left, which are then in the window. */
    private boolean has(int count) throws IOException {
        while (filled - at < count) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (filled == window.length) {
            makeRoom();
        }
        int read = raw.read(window, filled, window.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    private void makeRoom() {
        // a member longer than what is kept cannot be gone back to
        int keep = at - start > MOST_KEPT ? at : start;
        if (keep * 2 < window.length && keep < window.length / 2) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        System.arraycopy(window, keep, window, 0, filled - keep);
        at -= keep;
        filled -= keep;
        start = Math.max(0, start - keep);
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** What one member unpacks to. */
    private final class Member extends InputStream {
        private boolean ended;
        private long out;
        private long in;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (ended || length == 0) {
                return ended ? -1 : 0;
            }
            try {
                int got = inflate(into, offset, length);
                checksum.update(into, offset, Math.max(0, got));
                out += Math.max(0, got);
                BoundedStream.check(out, () -> in, limits);
                return got;
            } catch (DataFormatException wrong) {
                throw new IOException("it is not packed as gzip: " + wrong.getMessage(), wrong);
            }
        }

        private int inflate(byte[] into, int offset, int length) throws IOException, DataFormatException {
            int got = inflater.inflate(into, offset, length);
            while (got == 0) {
                if (inflater.finished()) {
                    end();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw new DataFormatException("it needs a dictionary");
                }
                give();
                got = inflater.inflate(into, offset, length);
            }
            if (inflater.finished() && inflater.getRemaining() > 0) {
                giveBack();
            }
            return got;
        }

        private void give() throws IOException {
            need(1);
            int count = filled - at;
            inflater.setInput(window, at, count);
            at = filled;
            in += count;
        }

        /** What the inflater did not need belongs to the trailer and to the next member. */
        private void giveBack() {
            int rest = inflater.getRemaining();
            at -= rest;
            in -= rest;
            inflater.setInput(new byte[0]);
        }

        private void end() throws IOException {
            ended = true;
            giveBack();
            need(TRAILER);
            long said = (window[at] & 0xFFL)
                    | (window[at + 1] & 0xFFL) << 8
                    | (window[at + 2] & 0xFFL) << 16
                    | (window[at + 3] & 0xFFL) << 24;
            if (said != checksum.getValue()) {
                throw new IOException("its checksum is wrong");
            }
            at += TRAILER;
            start = at;
            broken = false;
        }
    }
}
