package org.histor.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes small JSON objects. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Writes the fields of an object. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private Json() {}

    /** An object on one line. */
    static String object(Fields fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = MAPPER.createGenerator(line)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }
}
