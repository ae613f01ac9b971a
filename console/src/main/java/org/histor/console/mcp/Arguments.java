package org.histor.console.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.console.api.Problem;
import org.jspecify.annotations.Nullable;

/** What an assistant gave a tool, as the API takes it: every value as text, one or several of a name. */
final class Arguments {

    private Arguments() {}

    /** What is null was not given. @throws Problem if a value is an object, or a list of lists */
    static Map<String, List<String>> of(@Nullable Map<String, Object> given) {
        Map<String, List<String>> values = new TreeMap<>();
        if (given != null) {
            given.forEach((name, value) -> {
                List<String> texts = texts(name, value);
                if (!texts.isEmpty()) {
                    values.put(name, texts);
                }
            });
        }
        return values;
    }

    private static List<String> texts(String name, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(text(name, each)));
            return texts;
        }
        return List.of(text(name, value));
    }

    private static String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        if (value instanceof Number number) {
            BigDecimal plain = new BigDecimal(number.toString());
            return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
        }
        throw new Problem(400, "bad-value", "'" + name + "' must be text, a number, true or false, or a list of them");
    }
}
