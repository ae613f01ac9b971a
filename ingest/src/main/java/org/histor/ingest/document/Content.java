package org.histor.ingest.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** A file, stream or entry that was opened: how it begins, in which encoding it seems to be, and its bytes from the first on. */
public final class Content implements Closeable {

    private static final int HEAD = 8192;
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final InputStream stream;
    private final byte[] head;
    private final Encoding.Guess encoding;
    private final Limits limits;
    private final int depth;

    private Content(String name, InputStream stream, byte[] head, Encoding.Guess encoding, Limits limits, int depth) {
        this.name = name;
        this.stream = stream;
        this.head = head;
        this.encoding = encoding;
        this.limits = limits;
        this.depth = depth;
    }

    /** Looks at how the stream begins; undoes gzip, unless it is that of a web archive; skips a byte order mark. */
    public static Content open(String name, InputStream raw, Limits limits) throws IOException {
        return open(name, raw, limits, 0);
    }

    /** Something inside this: an entry of an archive, a record, an item. */
    public Content inside(String entry, InputStream raw) throws IOException {
        return open(name + entry, raw, limits, depth + 1);
    }

    /** Something inside this that is in memory. */
    public Content inside(String entry, byte[] bytes) throws IOException {
        return inside(entry, new ByteArrayInputStream(bytes));
    }

    private static Content open(String name, InputStream raw, Limits limits, int depth) throws IOException {
        if (depth > limits.containers()) {
            throw new LimitExceeded("there are more than " + limits.containers() + " archives inside each other");
        }
        BufferedInputStream stream = new BufferedInputStream(raw, BUFFER);
        byte[] head = peek(stream);
        if (isGzip(head)) {
            byte[] unpacked = Gzip.beginning(head);
            if (beginsWarc(unpacked)) {
                return new Content(name, stream, unpacked, Encoding.guess(unpacked), limits, depth);
            }
            return open(name, gunzip(stream, limits), limits, depth + 1);
        }
        Encoding.Guess guess = Encoding.guess(head);
        stream.skipNBytes(guess.markLength());
        return new Content(name, stream, peek(stream), guess, limits, depth);
    }

    private static InputStream gunzip(InputStream stream, Limits limits) throws IOException {
        AtomicLong packed = new AtomicLong();
        InputStream counted = new CountedStream(stream, packed::addAndGet);
        return new BoundedStream(new GZIPInputStream(counted, BUFFER), limits, packed::get);
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    private static boolean beginsWarc(byte[] head) {
        return new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1).equals("WARC/");
    }

    /** Stands in for what could not be opened. */
    public static Content none(String name) {
        byte[] nothing = new byte[0];
        return new Content(name, InputStream.nullInputStream(), nothing, Encoding.guess(nothing), Limits.DEFAULT, 0);
    }

    private static byte[] peek(BufferedInputStream stream) throws IOException {
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        return head;
    }

    /** The file's name as the user gave it, for messages. */
    public String name() {
        return name;
    }

    /** The name without folders and suffixes, to call the document by. */
    public String stem() {
        String inner = name.substring(name.lastIndexOf('!') + 1);
        String last = inner.substring(Math.max(inner.lastIndexOf('/'), inner.lastIndexOf('\\')) + 1);
        String bare = last.endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
        int dot = bare.lastIndexOf('.');
        return dot > 0 ? bare.substring(0, dot) : bare;
    }

    /** All bytes, from the first after a byte order mark on. */
    public InputStream stream() {
        return stream;
    }

    /** All bytes of a document, or empty where there are more than one can have. */
    public Optional<byte[]> bytes() throws IOException {
        byte[] bytes = stream.readNBytes(limits.documentBytes() + 1);
        return bytes.length > limits.documentBytes() ? Optional.empty() : Optional.of(bytes);
    }

    public Limits limits() {
        return limits;
    }

    /** UTF-8 unless the content shows otherwise. */
    public Charset charset() {
        return encoding.charset();
    }

    /** Whether a byte order mark named the encoding. */
    public boolean isMarked() {
        return encoding.markLength() > 0;
    }

    /** Whether the content itself, by a mark or by its zeroes, shows its encoding. */
    public boolean showsItsEncoding() {
        return isMarked() || !charset().equals(StandardCharsets.UTF_8);
    }

    public boolean isEmpty() {
        return head.length == 0;
    }

    /** The first bytes as they are. */
    public byte[] head() {
        return head.clone();
    }

    /** How the content begins, decoded as well as it goes. */
    public String opening() {
        return new String(head, charset());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
