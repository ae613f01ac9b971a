package org.histor.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.histor.ingest.document.Binary;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Encoding;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Lines;
import org.histor.ingest.document.Lines.Line;
import org.histor.ingest.document.Read.Refused;
import org.histor.ingest.document.RecodedStream;
import org.histor.ingest.document.Refusals;
import org.jspecify.annotations.Nullable;

/** The objects of a JSONL file or stream, one after the other; a line that is none comes out as a refusal and the next follows. */
public final class JsonRows implements Closeable {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEFAULT.jsonDepth())
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final Pattern ARRAY = Pattern.compile("\\s*\\[\\s*[\\[{\"].*", Pattern.DOTALL);
    private static final Pattern SPREAD_OUT = Pattern.compile("\\s*\\{\\s*\\R\\s*\".*", Pattern.DOTALL);

    /** A line of the file. */
    public sealed interface Row {

        /** An object. @param line counted from 1 */
        record Found(String where, int line, ObjectNode object) implements Row {}

        /** A line, or a whole file, that holds none. */
        record Broken(Refused refused) implements Row {}
    }

    private final Content content;
    private final @Nullable Lines lines;
    private @Nullable Row first;

    private JsonRows(Content content, @Nullable Refused shape) {
        this.content = content;
        this.first = shape == null ? null : new Row.Broken(shape);
        this.lines = shape == null ? new Lines(inUtf8(content), content.limits().documentBytes()) : null;
    }

    /** Opens a file, or the standard input if the name is "-". Whatever is wrong with it is the first row. */
    public static JsonRows open(String name, InputStream standardInput) {
        try {
            return name.equals("-") ? in("stdin", standardInput) : in(name, Files.newInputStream(Path.of(name)));
        } catch (IOException broken) {
            Refused why = Files.exists(Path.of(name)) ? unreadable(name, broken) : Refusals.missing(name);
            return new JsonRows(Content.none(name), why);
        }
    }

    /** The rows of a stream that someone else has opened. Whatever is wrong with it is the first row. */
    public static JsonRows in(String name, InputStream opened) {
        try {
            Content content = Content.open(name, opened, Limits.DEFAULT);
            String binary = Binary.kind(content);
            if (content.isEmpty()) {
                return new JsonRows(content, Refusals.emptyFile(content.name()));
            }
            return binary == null ? of(content) : new JsonRows(content, Refusals.binary(content.name(), binary));
        } catch (IOException broken) {
            return new JsonRows(Content.none(name), unreadable(name, broken));
        }
    }

    private static Refused unreadable(String name, IOException broken) {
        return Refusals.unreadable(name, Objects.requireNonNullElse(broken.getMessage(), "?"));
    }

    static JsonRows of(Content content) {
        if (ARRAY.matcher(content.opening()).matches()) {
            return new JsonRows(content, Refusals.jsonArray(content.name()));
        }
        return new JsonRows(content, isSpreadOut(content.opening()) ? Refusals.prettyJson(content.name()) : null);
    }

    static boolean isArray(String opening) {
        return ARRAY.matcher(opening).matches();
    }

    private static InputStream inUtf8(Content content) {
        Charset charset = content.charset();
        return charset.equals(StandardCharsets.UTF_8)
                ? content.stream()
                : new RecodedStream(new InputStreamReader(content.stream(), charset));
    }

    /** The next line that is not blank, or null after the last. */
    public @Nullable Row next() throws IOException {
        Row row = first;
        first = null;
        if (row != null || lines == null) {
            return row;
        }
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.tooLong()) {
                return new Row.Broken(
                        Refusals.tooLong(content.name() + ":" + line.number(), "the line", content.limits()));
            }
            if (!isBlank(line.bytes())) {
                return read(line);
            }
        }
        return null;
    }

    private Row read(Line line) {
        return read(content, content.name() + ":" + line.number(), line.number(), line.bytes(), StandardCharsets.UTF_8);
    }

    /** One object, whether or not it takes several lines. */
    static Row whole(Content content, byte[] bytes) {
        return read(content, content.name(), 1, bytes, content.charset());
    }

    static boolean isSpreadOut(String opening) {
        return SPREAD_OUT.matcher(opening).matches();
    }

    private static Row read(Content content, String where, int line, byte[] bytes, Charset charset) {
        try {
            JsonNode node = MAPPER.readTree(Encoding.decode(bytes, charset));
            return node instanceof ObjectNode object
                    ? new Row.Found(where, line, object)
                    : new Row.Broken(Refusals.noObject(where));
        } catch (Encoding.Undecodable broken) {
            return new Row.Broken(Refusals.undecodable(where, broken.offset(), charset, content.name()));
        } catch (JsonProcessingException broken) {
            return new Row.Broken(Refusals.malformed(where, firstLine(broken)));
        }
    }

    private static String firstLine(JsonProcessingException broken) {
        String message = broken.getOriginalMessage().lines().findFirst().orElse("unreadable");
        String shortened = message.length() <= 120 ? message : message.substring(0, 117) + "...";
        int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
        return shortened + (column > 0 ? " (column " + column + ")" : "");
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
