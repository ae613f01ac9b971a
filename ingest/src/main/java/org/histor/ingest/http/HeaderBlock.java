package org.histor.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.histor.ingest.document.LimitExceeded;
import org.histor.ingest.document.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A first line and the named fields below it, up to an empty line: what HTTP answers and records of web archives begin with.
 *
 * @param fields by name in lower case; of a repeated one the first
 */
public record HeaderBlock(String firstLine, Map<String, String> fields) {

    public HeaderBlock {
        fields = Map.copyOf(fields);
    }

    /** Reads a block; null at the end of the stream. */
    public static @Nullable HeaderBlock read(InputStream stream, Limits limits) throws IOException {
        int[] left = {limits.headerBytes()};
        String first = line(stream, left);
        while (first != null && first.isEmpty()) {
            first = line(stream, left);
        }
        return first == null ? null : below(first, stream, left);
    }

    /** Reads the fields below a first line that was read already. */
    public static HeaderBlock below(String first, InputStream stream, Limits limits) throws IOException {
        return below(first, stream, new int[] {limits.headerBytes()});
    }

    private static HeaderBlock below(String first, InputStream stream, int[] left) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = null;
        for (String line = line(stream, left); line != null && !line.isEmpty(); line = line(stream, left)) {
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (folded && last != null) {
                fields.merge(last, line.strip(), (before, more) -> before + " " + more);
            } else if (line.indexOf(':') > 0) {
                last = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(last, line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return new HeaderBlock(first, fields);
    }

    /** A line without its end; null at the end of the stream. */
    public static @Nullable String line(InputStream stream, Limits limits) throws IOException {
        return line(stream, new int[] {limits.headerBytes()});
    }

    private static @Nullable String line(InputStream stream, int[] left) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int next = stream.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = stream.read()) {
            if (--left[0] < 0) {
                throw new LimitExceeded("its header is longer than a header may be");
            }
            line.write(next);
        }
        left[0]--;
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A field that is a number, or -1. */
    public long number(String name) {
        String value = fields.getOrDefault(name, "");
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
    }
}
