package org.histor.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.histor.Coding;
import org.histor.claim.Claim;
import org.histor.claim.ClaimJson;
import org.histor.report.Note;
import org.histor.report.Report;
import org.histor.report.Span;

/** One array with an object a document: {@code {"doc", "notes": [{"kind", "span", "message"}], "claims": […]}}, indented. */
final class JsonWriter implements ClaimWriter {

    private final JsonFactory factory = new JsonFactory();
    private final Console console;
    private final ClaimJson json;
    private boolean first = true;

    JsonWriter(Console console, ClaimJson json) {
        this.console = console;
        this.json = json;
    }

    @Override
    public void begin() {
        console.out().print("[");
    }

    @Override
    public Piece render(Coding coding) {
        Report report = coding.report().report();
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text).setPrettyPrinter(new DefaultPrettyPrinter())) {
            out.writeStartObject();
            out.writeStringField("doc", report.id());
            out.writeArrayFieldStart("notes");
            for (Note note : coding.notes()) {
                writeNote(report, note, out);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("claims");
            for (Claim claim : coding.claims()) {
                json.write(report, claim, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Piece(text.toString(), coding.claims().size());
    }

    private static void writeNote(Report report, Note note, JsonGenerator out) throws IOException {
        Span span = report.received().received(note.span());
        out.writeStartObject();
        out.writeStringField("kind", note.kind().name().toLowerCase(Locale.ROOT));
        out.writeArrayFieldStart("span");
        out.writeNumber(span.start());
        out.writeNumber(span.end());
        out.writeEndArray();
        out.writeStringField("message", note.message());
        out.writeEndObject();
    }

    @Override
    public void write(Piece piece) {
        console.out().print(first ? "\n" : ",\n");
        console.out().print(piece.text());
        console.out().flush();
        first = false;
    }

    @Override
    public void end() {
        console.out().print("\n]\n");
    }
}
