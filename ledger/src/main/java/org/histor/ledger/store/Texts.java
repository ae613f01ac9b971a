package org.histor.ledger.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;

/** Lists of texts as one parameter of a statement. */
final class Texts {

    /** Stands where a list of texts stands in SQL: {@code WHERE id IN } + LIST. */
    static final String LIST = "(SELECT unnest(from_json(?::JSON, '[\"VARCHAR\"]')))";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Texts() {}

    static String json(Collection<String> texts) {
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
