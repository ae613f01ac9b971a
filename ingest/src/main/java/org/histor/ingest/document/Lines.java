package org.histor.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines, and skips what is too long to be held. */
public final class Lines {

    /**
     * A line without its end.
     *
     * @param number  from 1
     * @param bytes   empty where the line was too long
     * @param tooLong whether it had more bytes than a report can have
     */
    public record Line(int number, byte[] bytes, boolean tooLong) {}

    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private int number;

    /** @param longest line that is held, in bytes */
    public Lines(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** The next line, or null after the last. */
    public @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean any = false;
        boolean tooLong = false;
        while (at < filled || fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong = tooLong || line.size() + (end - at) > longest;
            if (tooLong) {
                line.reset();
            } else {
                line.write(buffer, at, end - at);
            }
            at = Math.min(end + 1, filled);
            if (end < filled) {
                return line(line, tooLong);
            }
        }
        return any ? line(line, tooLong) : null;
    }

    private Line line(ByteArrayOutputStream line, boolean tooLong) {
        number++;
        return new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, stream.read(buffer));
        return filled > 0;
    }
}
