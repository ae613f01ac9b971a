package org.histor.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A file or stream that was opened: how it begins, in which encoding it seems to be, and its bytes from the first on. */
public final class Content implements Closeable {

    private static final int HEAD = 8192;

    private final String name;
    private final InputStream stream;
    private final byte[] head;
    private final Charset charset;
    private final boolean marked;

    private Content(String name, InputStream stream, byte[] head, Charset charset, boolean marked) {
        this.name = name;
        this.stream = stream;
        this.head = head;
        this.charset = charset;
        this.marked = marked;
    }

    /** Looks at how the stream begins; undoes gzip; skips a byte order mark. */
    static Content open(String name, InputStream raw) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(raw, 1 << 16);
        byte[] head = peek(stream);
        if (head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            stream = new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16);
            head = peek(stream);
        }
        Encoding.Guess guess = Encoding.guess(head);
        stream.skipNBytes(guess.markLength());
        return new Content(name, stream, peek(stream), guess.charset(), guess.markLength() > 0);
    }

    /** Stands in for what could not be opened. */
    static Content none(String name) {
        return new Content(name, InputStream.nullInputStream(), new byte[0], StandardCharsets.UTF_8, false);
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
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String bare = last.endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
        int dot = bare.lastIndexOf('.');
        return dot > 0 ? bare.substring(0, dot) : bare;
    }

    /** All bytes, from the first after a byte order mark on. */
    public InputStream stream() {
        return stream;
    }

    /** UTF-8 unless the content shows otherwise. */
    public Charset charset() {
        return charset;
    }

    /** Whether a byte order mark named the encoding. */
    public boolean isMarked() {
        return marked;
    }

    public boolean isEmpty() {
        return head.length == 0;
    }

    /** The first bytes as they are. */
    byte[] head() {
        return head.clone();
    }

    /** How the content begins, decoded as well as it goes. */
    public String opening() {
        return new String(head, charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : charset);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
