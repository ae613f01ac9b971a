package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /**
     * It is read from the ledger, and the same until the ledger changes.
     *
     * @param question asks the ledger; what it gives makes the answer when the ledger is free for others again
     */
    public record Data(Lane lane, BiFunction<Call, LedgerReader, Supplier<JsonNode>> question) implements Work {}

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

    /** A file to be sent and then thrown away. @param name what it is called there */
    public record File(String name, String type, Path path) {}

    public Route {
        parameters = List.copyOf(parameters);
    }

    static Route get(
            String path,
            String summary,
            List<Parameter> parameters,
            Lane lane,
            BiFunction<Call, LedgerReader, JsonNode> answer) {
        return new Route(Method.GET, path, summary, parameters, new Data(lane, (call, reader) -> {
            JsonNode made = answer.apply(call, reader);
            return () -> made;
        }));
    }
}
