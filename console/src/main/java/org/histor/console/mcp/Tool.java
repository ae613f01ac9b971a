package org.histor.console.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.histor.console.api.Call;
import org.histor.console.api.Json;
import org.histor.console.api.Parameter;
import org.histor.console.api.Problem;
import org.histor.console.api.Route;

/**
 * Something that an assistant may ask.
 *
 * @param about    the route of the API that it asks
 * @param required names of parameters that must be given
 * @param answer   to arguments that were checked
 */
record Tool(
        String name,
        String title,
        String description,
        Route about,
        List<Parameter> parameters,
        List<String> required,
        Function<Map<String, List<String>>, ObjectNode> answer) {

    private static final byte[] NOTHING = {};

    Tool {
        parameters = List.copyOf(parameters);
        required = List.copyOf(required);
    }

    /** @throws Problem in plain words, as the API has them */
    ObjectNode call(Map<String, Object> given) {
        Route checked = new Route(about.method(), "/" + name, title, parameters, about.work());
        Map<String, List<String>> values =
                Call.of(checked, Map.of(), Arguments.of(given), NOTHING).values();
        for (String needed : required) {
            if (!values.containsKey(needed)) {
                throw new Problem(400, "bad-value", "'" + needed + "' is missing");
            }
        }
        return answer.apply(values);
    }

    /** What may be given, as JSON Schema. */
    ObjectNode schema() {
        ObjectNode schema = Json.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Parameter parameter : parameters) {
            ObjectNode property = parameter.schema();
            if (parameter.repeats()) {
                ObjectNode items = property;
                property = Json.object().put("type", "array");
                property.set("items", items);
            }
            property.put("description", parameter.description());
            properties.set(parameter.name(), property);
        }
        required.forEach(schema.putArray("required")::add);
        return schema.put("additionalProperties", false);
    }
}
