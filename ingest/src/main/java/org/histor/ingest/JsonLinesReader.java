package org.histor.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.histor.ingest.Lines.Line;

/** JSONL: a document a line, as {@link JsonReport} describes it. */
final class JsonLinesReader implements ReportReader {

    private static final Pattern OBJECT_ON_A_LINE = Pattern.compile("(?m)^\\s*\\{\\s*\"");
    private static final Pattern ARRAY = Pattern.compile("\\s*\\[\\s*[\\[{\"].*", Pattern.DOTALL);
    private static final Pattern SPREAD_OUT = Pattern.compile("\\s*\\{\\s*\\R\\s*\".*", Pattern.DOTALL);
    private static final int LINES_LOOKED_AT = 6;

    @Override
    public boolean reads(Content content) {
        String opening = content.opening();
        return opening.stripLeading().startsWith("{")
                || ARRAY.matcher(opening).matches()
                || opening.lines()
                        .limit(LINES_LOOKED_AT)
                        .anyMatch(line -> OBJECT_ON_A_LINE.matcher(line).lookingAt());
    }

    @Override
    public Reading read(Content content) {
        if (ARRAY.matcher(content.opening()).matches()) {
            return Reading.of(Refusals.jsonArray(content.name()));
        }
        if (SPREAD_OUT.matcher(content.opening()).matches()) {
            return Reading.of(Refusals.prettyJson(content.name()));
        }
        Lines lines = new Lines(inUtf8(content));
        return () -> {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                String where = content.name() + ":" + line.number();
                if (line.tooLong()) {
                    return Refusals.tooLong(where, "the line");
                }
                if (!isBlank(line.bytes())) {
                    return JsonReport.read(where, content, line);
                }
            }
            return null;
        };
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Lines are cut at byte level, which UTF-8 allows and UTF-16 does not. */
    private static InputStream inUtf8(Content content) {
        Charset charset = content.charset();
        return charset.equals(StandardCharsets.UTF_8)
                ? content.stream()
                : new Recoded(new InputStreamReader(content.stream(), charset));
    }

    /** A stream of characters as UTF-8. */
    private static final class Recoded extends InputStream {
        private final Reader reader;
        private final CharBuffer letters = CharBuffer.allocate(8192);
        private InputStream bytes = new ByteArrayInputStream(new byte[0]);

        Recoded(Reader reader) {
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
}
