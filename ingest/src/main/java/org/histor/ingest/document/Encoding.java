package org.histor.ingest.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out encodings, and decodes without letting anything slip. */
public final class Encoding {

    /** An encoding, and how many bytes its mark takes. */
    public record Guess(Charset charset, int markLength) {}

    /** Thrown where bytes are no text in the encoding. @param offset of the first such byte */
    public static final class Undecodable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int offset;

        Undecodable(int offset) {
            super("undecodable at byte " + offset);
            this.offset = offset;
        }

        public int offset() {
            return offset;
        }
    }

    /** What old pages mean that say nothing, or say Latin-1. */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii");

    private Encoding() {}

    public static Guess guess(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Guess(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return new Guess(Charset.forName("UTF-32LE"), 4);
        }
        if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return new Guess(Charset.forName("UTF-32BE"), 4);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Guess(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Guess(StandardCharsets.UTF_16BE, 2);
        }
        return new Guess(byZeroes(head), 0);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Without a mark, UTF-16 of Latin letters shows by a zero in every other byte. */
    private static Charset byZeroes(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        int half = head.length / 2;
        if (half >= 4 && odd > half * 0.7 && even < half * 0.05) {
            return StandardCharsets.UTF_16LE;
        }
        if (half >= 4 && even > half * 0.7 && odd < half * 0.05) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    public static String decode(byte[] bytes, Charset charset) throws Undecodable {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new Undecodable(in.position());
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    /** Decodes by the first of the encodings in which the bytes are text; by the last with marks in place of what is none. */
    public static String decodeLeniently(byte[] bytes, Charset... encodings) {
        for (Charset encoding : encodings) {
            String text = new String(bytes, encoding);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        return new String(bytes, encodings[encodings.length - 1]);
    }

    /** The encoding of that name, as the web means it: Latin-1 and ASCII are Windows-1252. */
    public static Optional<Charset> named(String name) {
        try {
            String bare = name.strip();
            boolean latin = LATIN.contains(bare.toLowerCase(Locale.ROOT));
            return Optional.of(latin ? WINDOWS : Charset.forName(bare));
        } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
            return Optional.empty();
        }
    }

    /** The line, counted from 1, that a byte stands on. */
    public static int line(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, bytes.length); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
