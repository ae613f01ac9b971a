package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.histor.console.desk.Lane;
import org.histor.ledger.query.LedgerReader;

/**
 * Something that can be asked.
 *
 * @param path    below {@code /api/v1}, with {@code {name}} for what varies
 * @param summary for people
 */
public record Route(Method method, String path, String summary, List<Parameter> parameters, Work work) {

    public enum Method {
        GET,
        POST
    }

    /** How the answer comes about. */
    public sealed interface Work {}

    /** It is read from the ledger, and the same until the ledger changes. */
    public record Data(Lane lane, BiFunction<Call, LedgerReader, JsonNode> answer) implements Work {}

    /** Something is done. @param mostBytes of the body; @param types of it */
    public record Deed(int mostBytes, List<String> types, Function<Call, JsonNode> answer) implements Work {
        public Deed {
            types = List.copyOf(types);
        }
    }

    /** A file is made. */
    public record Attachment(BiFunction<Call, LedgerReader, File> answer) implements Work {}

    /** Changes are told as they come. */
    public record Events() implements Work {}

    /** A description of the routes themselves. */
    public record Description() implements Work {}

    /** A file to be sent. */
    public record File(String name, String type, Content content) {}

    /** Writes a file; may be done once. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public Route {
        parameters = List.copyOf(parameters);
    }

    static Route get(
            String path,
            String summary,
            List<Parameter> parameters,
            Lane lane,
            BiFunction<Call, LedgerReader, JsonNode> answer) {
        return new Route(Method.GET, path, summary, parameters, new Data(lane, answer));
    }
}
