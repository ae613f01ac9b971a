package org.histor.ingest.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import org.histor.ingest.document.LimitExceeded;
import org.histor.ingest.document.Limits;
import org.histor.ingest.http.HeaderBlock;
import org.histor.ingest.http.LimitedStream;
import org.jspecify.annotations.Nullable;

/** The records of a WARC file one after the other, whether or not each is a gzip member of its own. */
final class WarcRecords {

    private static final int BUFFER = 1 << 15;
    private static final HeaderBlock NO_HEADER = new HeaderBlock("", Map.of());

    /**
     * A record.
     *
     * @param number from 1
     * @param block  empty where the record is broken
     * @param broken what is wrong with it, or null
     */
    record Record(
            int number,
            HeaderBlock header,
            byte[] block,
            @Nullable String broken) {}

    private final Limits limits;
    private final @Nullable GzipMembers members;
    private @Nullable InputStream stream;
    private int number;

    private WarcRecords(Limits limits, @Nullable GzipMembers members, @Nullable InputStream stream) {
        this.limits = limits;
        this.members = members;
        this.stream = stream;
    }

    static WarcRecords of(InputStream raw, Limits limits) throws IOException {
        raw.mark(2);
        boolean packed = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.reset();
        return packed
                ? new WarcRecords(limits, new GzipMembers(raw, limits), null)
                : new WarcRecords(limits, null, raw);
    }

    /** The next record, or null after the last. */
    @Nullable
    Record next() throws IOException {
        while (true) {
            try {
                InputStream current = stream == null ? nextMember() : stream;
                if (current == null) {
                    return null;
                }
                stream = current;
                HeaderBlock header = header(current);
                if (header != null) {
                    number++;
                    return read(current, header);
                }
                stream = null;
                if (members == null) {
                    return null;
                }
            } catch (IOException broken) {
                return give(broken);
            }
        }
    }

    /** Gives up the member, or in a plain file the record, that is broken. */
    private Record give(IOException broken) throws IOException {
        number++;
        if (members != null) {
            members.skip();
            stream = null;
        } else if (!(broken instanceof LimitExceeded)) {
            stream = InputStream.nullInputStream();
        }
        String why = broken.getMessage();
        return new Record(number, NO_HEADER, new byte[0], why == null ? "it cannot be read" : why);
    }

    private @Nullable InputStream nextMember() throws IOException {
        if (members == null) {
            return null;
        }
        InputStream member = members.next();
        if (member == null) {
            return null;
        }
        // read to its end, so that its checksum is looked at before its record is believed; a longer one holds many
        // records
        int most = limits.documentBytes() + 2 * limits.headerBytes();
        byte[] whole = member.readNBytes(most);
        InputStream there = new ByteArrayInputStream(whole);
        return whole.length < most ? there : new BufferedInputStream(new SequenceInputStream(there, member), BUFFER);
    }

    /** The header of the next record; lines that are none are passed over, as after a record whose length was wrong. */
    private @Nullable HeaderBlock header(InputStream current) throws IOException {
        String line = HeaderBlock.line(current, limits);
        while (line != null && !line.startsWith("WARC/")) {
            line = HeaderBlock.line(current, limits);
        }
        return line == null ? null : HeaderBlock.below(line, current, limits);
    }

    private Record read(InputStream current, HeaderBlock header) throws IOException {
        long length = header.number("content-length");
        if (length < 0) {
            return new Record(number, header, new byte[0], "the length of the record is missing");
        }
        LimitedStream block = new LimitedStream(current, length);
        long most = (long) limits.documentBytes() + limits.headerBytes();
        boolean tooLong = length > most;
        byte[] bytes = tooLong ? new byte[0] : block.readNBytes((int) length);
        if (tooLong) {
            block.skipNBytes(length);
        } else if (bytes.length < length) {
            return new Record(
                    number, header, new byte[0], "it ends after " + bytes.length + " of " + length + " bytes");
        }
        String why = tooLong ? "the record is longer than " + limits.documentSize() : null;
        return new Record(number, header, bytes, why);
    }
}
