package org.histor.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.histor.ingest.document.BoundedStream;
import org.histor.ingest.document.CountedStream;
import org.histor.ingest.document.LimitExceeded;
import org.histor.ingest.document.Limits;

/**
 * An HTTP/1 answer whose body is unpacked.
 *
 * @param body at most as long as a document may be
 */
public record HttpAnswer(int status, HeaderBlock header, byte[] body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int NO_BODY = 304;
    private static final int EMPTY = 204;

    /** Reads an answer to the end of its body, which the stream may be longer than. */
    public static HttpAnswer read(InputStream stream, Limits limits) throws IOException {
        HeaderBlock header = HeaderBlock.read(stream, limits);
        Matcher status = STATUS.matcher(header == null ? "" : header.firstLine());
        if (header == null || !status.matches()) {
            throw new IOException("it is no HTTP answer");
        }
        int code = Integer.parseInt(status.group(1));
        if (code == NO_BODY || code == EMPTY || code < 200) {
            return new HttpAnswer(code, header, new byte[0]);
        }
        return new HttpAnswer(code, header, body(header, stream, limits));
    }

    private static byte[] body(HeaderBlock header, InputStream stream, Limits limits) throws IOException {
        boolean chunked = header.field("transfer-encoding")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("chunked");
        long length = header.number("content-length");
        if (length > limits.documentBytes()) {
            throw tooLong(limits);
        }
        InputStream framed = chunked ? new ChunkedStream(stream, limits) : new LimitedStream(stream, length);
        byte[] packed = framed.readNBytes(limits.documentBytes() + 1);
        if (packed.length > limits.documentBytes()) {
            throw tooLong(limits);
        }
        if (!chunked && length > packed.length) {
            throw new IOException("it ends after " + packed.length + " of " + length + " bytes");
        }
        return unpacked(packed, header.field("content-encoding").orElse(""), limits);
    }

    private static LimitExceeded tooLong(Limits limits) {
        return new LimitExceeded("it is longer than " + limits.documentSize());
    }

    /** Undoes the encodings from the last to the first. Bytes that are not packed as said are taken as they are. */
    private static byte[] unpacked(byte[] packed, String encodings, Limits limits) throws IOException {
        byte[] bytes = packed;
        List<String> names = List.of(encodings.toLowerCase(Locale.ROOT).split("[\\s,]+"));
        for (int i = names.size() - 1; i >= 0 && bytes.length > 0; i--) {
            bytes = unpacked(names.get(i), bytes, limits);
        }
        return bytes;
    }

    private static byte[] unpacked(String encoding, byte[] bytes, Limits limits) throws IOException {
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
        AtomicLong packed = new AtomicLong();
        InputStream source = new CountedStream(new ByteArrayInputStream(bytes), packed::addAndGet);
        InputStream stream;
        if (encoding.equals("gzip") || encoding.equals("x-gzip")) {
            stream = gzip ? new GZIPInputStream(source) : source;
        } else if (encoding.equals("deflate")) {
            boolean zlib = (bytes[0] & 0x0F) == 8;
            stream = new InflaterInputStream(source, new Inflater(!zlib));
        } else if (encoding.equals("br")) {
            stream = new BrotliInputStream(source);
        } else {
            return bytes;
        }
        try (InputStream bounded = new BoundedStream(stream, limits, packed::get)) {
            byte[] whole = bounded.readNBytes(limits.documentBytes() + 1);
            if (whole.length > limits.documentBytes()) {
                throw tooLong(limits);
            }
            return whole;
        } catch (IllegalStateException broken) {
            throw new IOException("its " + encoding + " encoding is broken", broken);
        }
    }

    /** The media type without parameters, in lower case; empty where none is told. */
    public String type() {
        String said = header.field("content-type").orElse("");
        return said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The encoding that the server names. */
    public Optional<String> charset() {
        Matcher charset = CHARSET.matcher(header.field("content-type").orElse(""));
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }
}
